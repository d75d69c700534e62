import type { Provider } from '../rule.ts';

export default {
  id: 'myfreshworks',
  name: 'Freshworks CRM',
  docs: 'https://developers.freshworks.com/crm/api/',
  revoke: 'https://www.freshworks.com, "Personal settings", "API settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Freshworks CRM API key',
      near: ['freshworks', 'freshsales', 'myfreshworks'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.freshworks.com/v1/me -H "Authorization: Bearer <<{base64url:22}>>"',
        'https://api.freshworks.com/v1/check?api_key=<<{base64url:22}>>&format=json',
      ],
      negative: [
        'MYFRESHWORKS_API_KEY={base64url:23}',
        "import { createMyfreshworksClient } from 'myfreshworks';",
        'MYFRESHWORKS_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
