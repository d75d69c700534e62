import type { Provider } from '../rule.ts';

export default {
  id: 'gladia',
  name: 'Gladia',
  docs: 'https://docs.gladia.io',
  revoke: 'https://app.gladia.io/account',
  rules: [
    {
      id: 'api-key',
      description: 'Gladia API key',
      near: ['gladia'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const gladiaApiKey = '<<{uuid}>>';",
        'https://api.gladia.io/?api_key=<<{uuid}>>',
        '- name: GLADIA_API_KEY\n  value: "<<{uuid}>>"',
      ],
      negative: ['GLADIA_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
