import type { Provider } from '../rule.ts';

export default {
  id: 'searchapi-io',
  name: 'SearchApi',
  docs: 'https://www.searchapi.io/docs/google',
  revoke: 'https://www.searchapi.io/api_tokens',
  rules: [
    {
      id: 'api-key',
      description: 'SearchApi API key',
      near: ['searchapi', 'searchapiio'],
      value: /[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "searchapi_io_api_key" {\n  default = "<<{alnum:24}>>"\n}',
        '# SearchApi API key: <<{alnum:24}>>',
      ],
      negative: [
        'SEARCHAPI_IO_API_KEY={alnum:25}',
        "import { createSearchapiIoClient } from 'searchapi-io';",
        'SEARCHAPI_IO_API_KEY=your_searchapi_io_api_key_here',
      ],
    },
  ],
} satisfies Provider;
