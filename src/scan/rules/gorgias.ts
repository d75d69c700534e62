import type { Provider } from '../rule.ts';

export default {
  id: 'gorgias',
  name: 'Gorgias',
  docs: 'https://developers.gorgias.com/docs/getting-started-1',
  revoke: 'gorgias.com, "Settings", "REST API"',
  rules: [
    {
      id: 'api-key',
      description: 'Gorgias API key',
      near: ['gorgias'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'variable "gorgias_api_key" {\n  default = "<<{hex:64}>>"\n}',
        "define('GORGIAS_API_KEY', '<<{hex:64}>>');",
        'docker run -e GORGIAS_API_KEY=<<{hex:64}>> app',
      ],
      negative: [
        'GORGIAS_API_KEY={hex:63}',
        'gorgias_api_key: {hex:65}',
        'gorgias-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
