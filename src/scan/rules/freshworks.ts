import type { Provider } from '../rule.ts';

export default {
  id: 'freshworks',
  name: 'Freshworks',
  docs: 'https://developers.freshworks.com/crm/api/',
  revoke: 'freshworks.com, "Settings", "API settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Freshworks API key',
      near: ['freshsales', 'freshworks', 'myfreshworks'],
      value: /[0-9A-Za-z_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "freshsales_api_key" {\n  default = "<<{alnum:22}>>"\n}',
        "define('FRESHWORKS_API_KEY', '<<{alnum:22}>>');",
        'docker run -e FRESHWORKS_API_KEY=<<{alnum:22}>> app',
      ],
      negative: ['FRESHWORKS_API_KEY=${FRESHWORKS_API_KEY}', 'FRESHWORKS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
