import type { Provider } from '../rule.ts';

export default {
  id: 'timezonedb',
  name: 'TimeZoneDB',
  docs: 'https://timezonedb.com/api',
  revoke: 'https://timezonedb.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'TimeZoneDB API key',
      near: ['timezonedb'],
      value: /[A-Z0-9]{12}/,
      positive: [
        'timezonedb_api_key: "<<{uppernum:12}>>"',
        'client = Timezonedb(api_key="<<{uppernum:12}>>")',
      ],
      negative: [
        'TIMEZONEDB_API_KEY={uppernum:13}',
        "import { createTimezonedbClient } from 'timezonedb';",
        'TIMEZONEDB_API_KEY=xxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
