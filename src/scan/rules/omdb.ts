import type { Provider } from '../rule.ts';

export default {
  id: 'omdb',
  name: 'OMDb',
  docs: 'https://www.omdbapi.com',
  revoke: 'https://www.omdbapi.com/apikey.aspx',
  rules: [
    {
      id: 'api-key',
      description: 'OMDb API key',
      near: ['omdb', 'omdbapi'],
      value: /[0-9a-f]{8}/,
      check: 'letters-and-digits',
      entropy: 2,
      positive: [
        'omdb login --api-key <<{hex:8}>>',
        'variable "omdb_api_key" {\n  default = "<<{hex:8}>>"\n}',
      ],
      negative: [
        'OMDB_API_KEY={hex:9}',
        "import { createOmdbClient } from 'omdb';",
        'OMDB_API_KEY=your_omdb_api_key_here',
      ],
    },
  ],
} satisfies Provider;
