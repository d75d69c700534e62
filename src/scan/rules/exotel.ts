import type { Provider } from '../rule.ts';

export default {
  id: 'exotel',
  name: 'Exotel',
  docs: 'https://developer.exotel.com',
  revoke: 'https://my.exotel.com/apisettings',
  rules: [
    {
      id: 'api-token',
      description: 'Exotel API token',
      near: ['exotel'],
      value: /[0-9A-Za-z]{40,48}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "exotel_api_token" {\n  default = "<<{alnum:40}>>"\n}',
        "define('EXOTEL_API_TOKEN', '<<{alnum:40}>>');",
        'docker run -e EXOTEL_API_TOKEN=<<{alnum:40}>> app',
      ],
      negative: [
        'EXOTEL_API_TOKEN={alnum:39}',
        'EXOTEL_API_TOKEN={alnum:49}',
        'exotel was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
