import type { Provider } from '../rule.ts';

export default {
  id: 'cronitor',
  name: 'Cronitor',
  docs: 'https://cronitor.io/docs/api-keys',
  revoke: 'https://cronitor.io/app/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Cronitor API key',
      near: ['cronitor'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "cronitor_api_key" {\n  default = "<<{hex:32}>>"\n}',
        "define('CRONITOR_API_KEY', '<<{hex:32}>>');",
        'docker run -e CRONITOR_API_KEY=<<{hex:32}>> app',
      ],
      negative: [
        'CRONITOR_API_KEY={hex:31}',
        'CRONITOR_API_KEY={hex:33}',
        'md5 of cronitor-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
