import type { Provider } from '../rule.ts';

export default {
  id: 'alegra',
  name: 'Alegra',
  docs: 'https://developer.alegra.com/docs/autenticacion',
  revoke: 'https://app.alegra.com, "Configuración", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Alegra API token',
      near: ['alegra'],
      value: /[0-9a-z-]{20}/,
      check: 'letters-and-digits',
      positive: [
        'variable "alegra_api_token" {\n  default = "<<{lowernum:20}>>"\n}',
        "define('ALEGRA_API_TOKEN', '<<{lowernum:20}>>');",
        'docker run -e ALEGRA_API_TOKEN=<<{lowernum:20}>> app',
      ],
      negative: [
        'ALEGRA_API_TOKEN={lowernum:19}',
        'alegra_api_token: {lowernum:21}',
        'ALEGRA_API_TOKEN=<your-api-token>',
      ],
    },
  ],
} satisfies Provider;
