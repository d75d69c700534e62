import type { Provider } from '../rule.ts';

export default {
  id: 'restdb',
  name: 'restdb.io',
  docs: 'https://restdb.io/docs/apikeys-cors',
  revoke: '"API" of your database at restdb.io',
  rules: [
    {
      id: 'api-key',
      description: 'restdb.io API key',
      near: ['restdb'],
      value: /[0-9a-f]{36}|[0-9a-f]{24}/,
      check: 'letters-and-digits',
      positive: [
        '{"restdb": {"apiKey": "<<{hex:36}>>"}}',
        '<string name="restdb_api_key"><<{hex:24}>></string>',
      ],
      negative: [
        'RESTDB_API_KEY={hex:35}',
        '"restdb": "git+https://git.example/restdb.git#{hex:40}"',
        'const restdbApiKey = process.env.RESTDB_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
