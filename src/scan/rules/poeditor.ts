import type { Provider } from '../rule.ts';

export default {
  id: 'poeditor',
  name: 'POEditor',
  docs: 'https://poeditor.com/docs/api',
  revoke: 'https://poeditor.com/account/api',
  rules: [
    {
      id: 'api-token',
      description: 'POEditor API token',
      near: ['poeditor'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'poeditor login --api-token <<{hex:32}>>',
        'variable "poeditor_api_token" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'POEDITOR_API_TOKEN={hex:31}',
        'poeditor.min.js?v={hex:32}',
        'poeditorApiToken: "${POEDITOR_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
