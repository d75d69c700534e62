import type { Provider } from '../rule.ts';

export default {
  id: 'qdrant',
  name: 'Qdrant',
  docs: 'https://qdrant.tech/documentation/cloud/authentication/',
  revoke: 'https://cloud.qdrant.io, "API keys" of the cluster',
  rules: [
    {
      id: 'api-key',
      description: 'Qdrant API key',
      near: ['qdrant'],
      value: /[A-Za-z0-9_-]{54}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.qdrant.tech/v1/check?api_key=<<{base64url:54}>>&format=json',
        'qdrant.api.key=<<{base64url:54}>>',
      ],
      negative: [
        'QDRANT_API_KEY={base64url:53}',
        'qdrantClient.getStatusOfRequest(requestOptions)',
        'QDRANT_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
