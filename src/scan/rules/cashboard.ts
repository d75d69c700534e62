import type { Provider } from '../rule.ts';

export default {
  id: 'cashboard',
  name: 'Cashboard',
  docs: 'https://api.cashboardapp.com',
  revoke: 'cashboardapp.com, "My account"',
  rules: [
    {
      id: 'api-key',
      description: 'Cashboard API key',
      near: ['cashboard'],
      value: /[0-9A-Z]{3}-(?:[0-9A-Z]{3}-){2}[0-9A-Z]{3}/,
      positive: [
        'variable "cashboard_api_key" {\n  default = "<<{uppernum:3}-{uppernum:3}-{uppernum:3}-{uppernum:3}>>"\n}',
        "define('CASHBOARD_API_KEY', '<<{uppernum:3}-{uppernum:3}-{uppernum:3}-{uppernum:3}>>');",
        'docker run -e CASHBOARD_API_KEY=<<{uppernum:3}-{uppernum:3}-{uppernum:3}-{uppernum:3}>> app',
      ],
      negative: ['CASHBOARD_API_KEY=${CASHBOARD_API_KEY}', 'CASHBOARD_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
