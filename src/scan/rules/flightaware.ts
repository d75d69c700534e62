import type { Provider } from '../rule.ts';

export default {
  id: 'flightaware',
  name: 'FlightAware AeroAPI',
  docs: 'https://www.flightaware.com/aeroapi/portal/documentation',
  revoke: 'https://www.flightaware.com/aeroapi/portal',
  rules: [
    {
      id: 'api-key',
      description: 'FlightAware AeroAPI API key',
      near: ['flightaware', 'aeroapi'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '- name: FLIGHTAWARE_API_KEY\n  value: "<<{alnum:32}>>"',
        'flightaware:\n  api_key: "<<{alnum:32}>>"',
        'os.environ["FLIGHTAWARE_API_KEY"] = "<<{alnum:32}>>"',
      ],
      negative: [
        'FLIGHTAWARE_API_KEY={alnum:31}',
        'FLIGHTAWARE_API_KEY={alnum:33}',
        'md5 of flightaware-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
