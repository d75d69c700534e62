import type { Provider } from '../rule.ts';

export default {
  id: 'edusign',
  name: 'Edusign',
  docs: 'https://developers.edusign.com',
  revoke: 'https://edusign.app, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Edusign API key',
      near: ['edusign'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'variable "edusign_api_key" {\n  default = "<<{hex:64}>>"\n}',
        "define('EDUSIGN_API_KEY', '<<{hex:64}>>');",
        'docker run -e EDUSIGN_API_KEY=<<{hex:64}>> app',
      ],
      negative: ['EDUSIGN_API_KEY={hex:63}', 'EDUSIGN_API_KEY={hex:65}', 'edusign-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
