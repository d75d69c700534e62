import type { Provider } from '../rule.ts';

export default {
  id: 'keygen',
  name: 'Keygen',
  docs: 'https://keygen.sh/docs/api/authentication/',
  revoke: 'https://app.keygen.sh/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Keygen API token',
      near: ['keygen'],
      value: /(?:prod|admin|dev|env|activ|user)-[0-9a-f]{64,128}(?:v[0-9])?/,
      positive: [
        'variable "keygen_api_token" {\n  default = "<<prod-{hex:64}v3>>"\n}',
        "define('KEYGEN_API_TOKEN', '<<prod-{hex:64}v3>>');",
        'docker run -e KEYGEN_API_TOKEN=<<prod-{hex:64}v3>> app',
      ],
      negative: ['KEYGEN_API_TOKEN=${KEYGEN_API_TOKEN}', 'KEYGEN_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
