import type { Provider } from '../rule.ts';

export default {
  id: 'flight-stats',
  name: 'FlightStats',
  docs: 'https://developer.flightstats.com',
  revoke: 'https://developer.flightstats.com/admin/applications',
  rules: [
    {
      id: 'app-key',
      description: 'FlightStats app key',
      near: ['flightstats'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export FLIGHTSTATS_APP_KEY="<<{lowernum:32}>>"',
        "process.env.FLIGHTSTATS_APP_KEY || '<<{lowernum:32}>>'",
        'variable "flightstats_app_key" {\n  default = "<<{lowernum:32}>>"\n}',
      ],
      negative: [
        'FLIGHTSTATS_APP_KEY={lowernum:31}',
        'FLIGHTSTATS_APP_KEY={lowernum:33}',
        'md5 of flightstats-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
