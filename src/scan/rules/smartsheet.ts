import type { Provider } from '../rule.ts';

export default {
  id: 'smartsheet',
  name: 'Smartsheet',
  docs: 'https://smartsheet.redoc.ly/#section/API-Basics',
  revoke: 'https://app.smartsheet.com, "Personal settings", "API access"',
  rules: [
    {
      id: 'access-token',
      description: 'Smartsheet access token',
      near: ['smartsheet', 'smartsheets'],
      value: /[A-Za-z0-9]{37}|[a-z0-9]{26}/,
      check: 'digits-or-mixed-case',
      positive: [
        'smartsheet.access.token=<<{alnum:37}>>',
        "'smartsheet' => ['access_token' => '<<{lowernum:26}>>'],",
      ],
      negative: [
        'SMARTSHEET_ACCESS_TOKEN={alnum:36}',
        'smartsheet @ {hex:40}',
        'smartsheet_access_token: "{{ smartsheet_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
