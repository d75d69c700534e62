import type { Provider } from '../rule.ts';

export default {
  id: 'couchbase',
  name: 'Couchbase Capella',
  docs: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html',
  revoke: 'https://cloud.couchbase.com, "Settings", "API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Couchbase Capella API key',
      near: ['capella', 'couchbaseapi'],
      value: /[A-Za-z0-9+/]{60,120}={0,2}/,
      check: 'mixed-case-and-digits',
      positive: ['CAPELLA_API_KEY=<<{base64:88}>>', '"couchbaseApiSecret": "<<{base64:64}>>"'],
      negative: ['CAPELLA_API_KEY={base64:40}', 'CAPELLA_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
