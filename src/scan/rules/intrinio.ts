import type { Provider } from '../rule.ts';

export default {
  id: 'intrinio',
  name: 'Intrinio',
  docs: 'https://docs.intrinio.com/documentation/api_v2/getting_started',
  revoke: 'https://account.intrinio.com/account/overview',
  rules: [
    {
      id: 'api-key',
      description: 'Intrinio API key',
      near: ['intrinio'],
      value: /[0-9A-Za-z]{44}/,
      check: 'letters-and-digits',
      positive: [
        'variable "intrinio_api_key" {\n  default = "<<{alnum:44}>>"\n}',
        "define('INTRINIO_API_KEY', '<<{alnum:44}>>');",
        'docker run -e INTRINIO_API_KEY=<<{alnum:44}>> app',
      ],
      negative: ['INTRINIO_API_KEY=<your-api-key>', 'INTRINIO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
