import type { Provider } from '../rule.ts';

export default {
  id: 'duply',
  name: 'Duply',
  docs: 'https://duply.co/docs',
  revoke: 'https://app.duply.co, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Duply API key',
      near: ['duply'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '# Duply API key: <<{uuid}>>',
        "const duplyApiKey = '<<{uuid}>>';",
        'https://api.duply.co/?api_key=<<{uuid}>>',
      ],
      negative: ['duplyApiKey: process.env.DUPLY_API_KEY'],
    },
  ],
} satisfies Provider;
