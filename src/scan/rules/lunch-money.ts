import type { Provider } from '../rule.ts';

export default {
  id: 'lunch-money',
  name: 'Lunch Money',
  docs: 'https://lunchmoney.dev',
  revoke: 'https://my.lunchmoney.app/developers',
  rules: [
    {
      id: 'access-token',
      description: 'Lunch Money access token',
      near: ['lunchmoney'],
      value: /[0-9a-f]{50}/,
      check: 'letters-and-digits',
      positive: [
        'variable "lunchmoney_access_token" {\n  default = "<<{hex:50}>>"\n}',
        "define('LUNCHMONEY_ACCESS_TOKEN', '<<{hex:50}>>');",
        'docker run -e LUNCHMONEY_ACCESS_TOKEN=<<{hex:50}>> app',
      ],
      negative: [
        'LUNCHMONEY_ACCESS_TOKEN={hex:49}',
        'LUNCHMONEY_ACCESS_TOKEN={hex:51}',
        'LUNCHMONEY_ACCESS_TOKEN=<your-access-token>',
      ],
    },
  ],
} satisfies Provider;
