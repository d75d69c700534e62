import type { Provider } from '../rule.ts';

export default {
  id: 'geekbot',
  name: 'Geekbot',
  docs: 'https://geekbot.com/developers/',
  revoke: 'https://app.geekbot.com, "Settings", "API & webhooks"',
  rules: [
    {
      id: 'api-key',
      description: 'Geekbot API key',
      near: ['geekbot'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.geekbot.com/ -H "Authorization: Bearer <<{hex:64}>>"',
        'geekbotApiKey := "<<{hex:64}>>"',
        '"geekbotApiKey": "<<{hex:64}>>"',
      ],
      negative: ['GEEKBOT_API_KEY={hex:63}', 'GEEKBOT_API_KEY={hex:65}', 'geekbot-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
