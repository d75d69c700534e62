import type { Provider } from '../rule.ts';

export default {
  id: 'sportradar',
  name: 'Sportradar',
  docs: 'https://developer.sportradar.com/getting-started/docs/authentication',
  revoke: 'https://console.sportradar.com',
  rules: [
    {
      id: 'api-key',
      description: 'Sportradar API key',
      near: ['sportradar'],
      value: /[A-Za-z0-9]{40}|[a-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "SPORTRADAR_API_KEY", value: "<<{alnum:40}>>" }',
        '{"sportradar": {"apiKey": "<<{lowernum:24}>>"}}',
      ],
      negative: [
        'SPORTRADAR_API_KEY={alnum:39}',
        '"sportradar": "git+https://git.example/sportradar.git#{hex:40}"',
        'const sportradarApiKey = process.env.SPORTRADAR_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
