import type { Provider } from '../rule.ts';

export default {
  id: 'heygen',
  name: 'HeyGen',
  docs: 'https://docs.heygen.com/docs/quick-start',
  revoke: 'https://app.heygen.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'HeyGen API key',
      near: ['heygen'],
      value: /[0-9A-Za-z+/]{40,70}={0,2}/,
      check: 'letters-and-digits',
      positive: [
        'HEYGEN_API_KEY=<<{base64:59}=>>',
        'curl https://api.heygen.com/ -H "Authorization: Bearer <<{base64:59}=>>"',
        'heygenApiKey := "<<{base64:59}=>>"',
      ],
      negative: ['heygenApiKey: process.env.HEYGEN_API_KEY', 'HEYGEN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
