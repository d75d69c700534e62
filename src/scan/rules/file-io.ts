import type { Provider } from '../rule.ts';

export default {
  id: 'file-io',
  name: 'file.io',
  docs: 'https://www.file.io/developers',
  revoke: 'https://www.file.io/account/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'file.io API key',
      near: ['fileio'],
      value: /[0-9A-Z.-]{39}/,
      positive: [
        'variable "fileio_api_key" {\n  default = "<<{uppernum:7}.{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>"\n}',
        "define('FILEIO_API_KEY', '<<{uppernum:7}.{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>>');",
        'docker run -e FILEIO_API_KEY=<<{uppernum:7}.{uppernum:7}-{uppernum:7}-{uppernum:7}-{uppernum:7}>> app',
      ],
      negative: ['FILEIO_API_KEY=<your-api-key>', 'FILEIO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
