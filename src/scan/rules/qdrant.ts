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
      positive: ['qdrant_api_key: "<<{base64url:54}>>"', 'client = Qdrant(api_key="<<{base64url:54}>>")'],
      negative: [
        'QDRANT_API_KEY={base64url:55}',
        "import { createQdrantClient } from 'qdrant';",
        'QDRANT_API_KEY=your_qdrant_api_key_here',
      ],
    },
  ],
} satisfies Provider;
