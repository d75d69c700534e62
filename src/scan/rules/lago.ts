import type { Provider } from '../rule.ts';

export default {
  id: 'lago',
  name: 'Lago',
  docs: 'https://docs.getlago.com/api-reference/intro',
  revoke: 'https://app.getlago.com/developers',
  rules: [
    {
      id: 'api-key',
      description: 'Lago API key',
      near: ['lago', 'getlago'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '- name: LAGO_API_KEY\n  value: "<<{uuid}>>"',
        'lago:\n  api_key: "<<{uuid}>>"',
        'os.environ["LAGO_API_KEY"] = "<<{uuid}>>"',
      ],
      negative: ['LAGO_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
