import type { Provider } from '../rule.ts';

export default {
  id: 'ai21',
  name: 'AI21 Labs',
  docs: 'https://docs.ai21.com/reference/api-authentication',
  revoke: 'https://studio.ai21.com/account/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'AI21 Labs API key',
      near: ['ai21', 'ai21labs'],
      value: /(?:[0-9A-Za-z]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      check: 'digits-or-mixed-case',
      positive: [
        "const ai21ApiKey = '<<{alnum:32}>>';",
        'https://api.ai21.com/?api_key=<<{alnum:32}>>',
        '- name: AI21_API_KEY\n  value: "<<{alnum:32}>>"',
      ],
      negative: ['AI21_API_KEY=<your-api-key>', 'AI21_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
