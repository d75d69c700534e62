import type { Provider } from '../rule.ts';

export default {
  id: 'flight-api',
  name: 'FlightAPI',
  docs: 'https://docs.flightapi.io',
  revoke: 'https://www.flightapi.io, "Dashboard"',
  rules: [
    {
      id: 'api-key',
      description: 'FlightAPI API key',
      near: ['flightapi'],
      value: /[0-9a-z]{24}/,
      check: 'letters-and-digits',
      positive: [
        '- name: FLIGHTAPI_API_KEY\n  value: "<<{lowernum:24}>>"',
        'flightapi:\n  api_key: "<<{lowernum:24}>>"',
        'os.environ["FLIGHTAPI_API_KEY"] = "<<{lowernum:24}>>"',
      ],
      negative: [
        'FLIGHTAPI_API_KEY={lowernum:23}',
        'FLIGHTAPI_API_KEY={lowernum:25}',
        'FLIGHTAPI_API_KEY=${FLIGHTAPI_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
