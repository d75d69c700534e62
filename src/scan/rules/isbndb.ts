import type { Provider } from '../rule.ts';

export default {
  id: 'isbndb',
  name: 'ISBNdb',
  docs: 'https://isbndb.com/apidocs/v2',
  revoke: 'https://isbndb.com/keys',
  rules: [
    {
      id: 'api-key',
      description: 'ISBNdb API key',
      near: ['isbndb'],
      value: /[0-9]{5,6}_[0-9a-f]{32}/,
      positive: [
        'variable "isbndb_api_key" {\n  default = "<<{digits:5}_{hex:32}>>"\n}',
        "define('ISBNDB_API_KEY', '<<{digits:5}_{hex:32}>>');",
        'docker run -e ISBNDB_API_KEY=<<{digits:5}_{hex:32}>> app',
      ],
      negative: ['ISBNDB_API_KEY=${ISBNDB_API_KEY}', 'ISBNDB_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
