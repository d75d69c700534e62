import type { Provider } from '../rule.ts';

export default {
  id: 'mailtrap',
  name: 'Mailtrap',
  docs: 'https://api-docs.mailtrap.io',
  revoke: 'https://mailtrap.io/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Mailtrap API token',
      near: ['mailtrap'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'mailtrap login --api-token <<{hex:32}>>',
        'variable "mailtrap_api_token" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'MAILTRAP_API_TOKEN={hex:31}',
        '{hex:32}  mailtrap-2.1.0.zip',
        'const mailtrapApiToken = process.env.MAILTRAP_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
