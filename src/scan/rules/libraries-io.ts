import type { Provider } from '../rule.ts';

export default {
  id: 'libraries-io',
  name: 'Libraries.io',
  docs: 'https://libraries.io/api',
  revoke: 'https://libraries.io/account',
  rules: [
    {
      id: 'api-key',
      description: 'Libraries.io API key',
      near: ['librariesio'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<librariesIoApiKey><<{hex:32}>></librariesIoApiKey>',
        '[libraries_io]\napi_key = <<{hex:32}>>',
        "LibrariesIo.api_key = '<<{hex:32}>>'",
      ],
      negative: [
        'LIBRARIES_IO_API_KEY={hex:31}',
        'libraries_io_api_key: {hex:33}',
        'md5 of libraries-io-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
