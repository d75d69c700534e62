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
      near: ['keygensh', 'keygenapi', 'keygentoken', 'keygenproduct', 'keygenadmin'],
      value: /(?:prod|admin|dev|env|activ|user)-[0-9a-f]{64,128}(?:v[0-9])?/,
      positive: [
        'keygen_api_token: <<prod-{hex:64}v3>>',
        '<add key="KeygenApiToken" value="<<prod-{hex:64}v3>>" />',
        '# Keygen API token: <<prod-{hex:64}v3>>',
      ],
      negative: ['keygenApiToken: process.env.KEYGEN_API_TOKEN', 'KEYGEN_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
