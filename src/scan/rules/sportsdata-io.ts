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
      positive: [
        'val sportsdataIoApiKey = "<<{hex:32}>>"',
        'process.env.SPORTSDATA_IO_API_KEY = "<<{hex:32}>>";',
      ],
      negative: [
        'SPORTSDATA_IO_API_KEY={hex:31}',
        'sportsdata-io.min.js?v={hex:32}',
        'sportsdata_io_api_key: "{{ sportsdata_io_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
