import type { Provider } from '../rule.ts';

export default {
  id: 'tefter',
  name: 'Tefter',
  docs: 'https://www.tefter.io',
  revoke: 'https://www.tefter.io/settings',
  rules: [
    {
      id: 'api-token',
      description: 'Tefter API token',
      near: ['tefter'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: ['tefter:\n  api_token: <<{alnum:20}>>', 'tefter_api_token: "<<{alnum:20}>>"'],
      negative: [
        'TEFTER_API_TOKEN={alnum:19}',
        '"tefter": "^2.1.0"',
        'tefter_api_token: "{{ tefter_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
