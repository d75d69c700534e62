import type { Provider } from '../rule.ts';

export default {
  id: 'sketchfab',
  name: 'Sketchfab',
  docs: 'https://docs.sketchfab.com/data-api/v3/index.html',
  revoke: 'https://sketchfab.com/settings/password',
  rules: [
    {
      id: 'api-token',
      description: 'Sketchfab API token',
      near: ['sketchfab'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "sketchfab_api_token" {\n  default = "<<{hex:32}>>"\n}',
        '# Sketchfab API token: <<{hex:32}>>',
      ],
      negative: [
        'SKETCHFAB_API_TOKEN={hex:31}',
        '{hex:32}  sketchfab-2.1.0.zip',
        'const sketchfabApiToken = process.env.SKETCHFAB_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
