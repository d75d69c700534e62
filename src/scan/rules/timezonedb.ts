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
      check: 'letters-and-digits',
      positive: [
        'https://api.timezonedb.com/v1/check?api_key=<<{uppernum:12}>>&format=json',
        'timezonedb.api.key=<<{uppernum:12}>>',
      ],
      negative: [
        'TIMEZONEDB_API_KEY={uppernum:11}',
        'timezonedbClient.getStatusOfRequest(requestOptions)',
        'const timezonedbApiKey = process.env.TIMEZONEDB_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
