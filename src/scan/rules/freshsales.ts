import type { Provider } from '../rule.ts';

export default {
  id: 'freshsales',
  name: 'Freshsales',
  docs: 'https://developers.freshworks.com/crm/api/',
  revoke: 'freshworks.com, "Settings", "API settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Freshsales API key',
      near: ['freshsales'],
      value: /[0-9A-Za-z_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "freshsales_api_key" {\n  default = "<<{alnum:22}>>"\n}',
        "define('FRESHSALES_API_KEY', '<<{alnum:22}>>');",
        'docker run -e FRESHSALES_API_KEY=<<{alnum:22}>> app',
      ],
      negative: ['FRESHSALES_API_KEY=${FRESHSALES_API_KEY}', 'FRESHSALES_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
