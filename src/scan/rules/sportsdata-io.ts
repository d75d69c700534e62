import type { Provider } from '../rule.ts';

export default {
  id: 'sportsdata-io',
  name: 'SportsDataIO',
  docs: 'https://sportsdata.io/developers/api-documentation',
  revoke: 'https://sportsdata.io/members',
  rules: [
    {
      id: 'api-key',
      description: 'SportsDataIO API key',
      near: ['sportsdataio', 'sportsdata', 'fantasydata'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['SPORTSDATA_IO_API_KEY=<<{hex:32}>>', '"sportsdataIoApiKey": "<<{hex:32}>>"'],
      negative: [
        'SPORTSDATA_IO_API_KEY={hex:33}',
        'MD5 (sportsdata-io-2.1.0.tar.gz) = {hex:32}',
        'SPORTSDATA_IO_API_KEY=your_sportsdata_io_api_key_here',
      ],
    },
  ],
} satisfies Provider;
