import type { Provider } from '../rule.ts';

export default {
  id: 'hiveage',
  name: 'Hiveage',
  docs: 'https://www.hiveage.com/api/',
  revoke: 'hiveage.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Hiveage API key',
      near: ['hiveage'],
      value: /[0-9A-Za-z_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const hiveageApiKey = '<<{base64url:20}>>';",
        'https://api.hiveage.com/?api_key=<<{base64url:20}>>',
        '- name: HIVEAGE_API_KEY\n  value: "<<{base64url:20}>>"',
      ],
      negative: [
        'HIVEAGE_API_KEY={base64url:19}',
        'hiveage_api_key: {base64url:21}',
        'HIVEAGE_API_KEY=${HIVEAGE_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
