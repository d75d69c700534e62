import type { Provider } from '../rule.ts';

export default {
  id: 'zonka-feedback',
  name: 'Zonka Feedback',
  docs: 'https://apidocs.zonkafeedback.com',
  revoke: 'https://app.zonkafeedback.com, "Settings", "Developers"',
  rules: [
    {
      id: 'api-token',
      description: 'Zonka Feedback API token',
      near: ['zonka', 'zonkafeedback'],
      value: /[A-Za-z0-9]{36}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.zonkafeedback.com/v1/me -H "Authorization: Bearer <<{alnum:36}>>"',
        'https://api.zonkafeedback.com/v1/check?api_token=<<{alnum:36}>>&format=json',
      ],
      negative: [
        'ZONKA_FEEDBACK_API_TOKEN={alnum:37}',
        'zonka-feedback @ {hex:40}',
        'ZONKA_FEEDBACK_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
