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
      positive: ['restdb.api_key = "<<{hex:36}>>"', "define('RESTDB_API_KEY', '<<{hex:24}>>');"],
      negative: [
        'RESTDB_API_KEY={hex:37}',
        'restdb @ {hex:40}',
        'RESTDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
