import type { Provider } from '../rule.ts';

export default {
  id: 'weatherapi',
  name: 'WeatherAPI.com',
  docs: 'https://www.weatherapi.com/docs/',
  revoke: 'https://www.weatherapi.com/my/',
  rules: [
    {
      id: 'api-key',
      description: 'WeatherAPI.com API key',
      near: ['weatherapi'],
      value: /[0-9a-f]{31}|[a-z0-9]{31}/,
      check: 'letters-and-digits',
      positive: ['export WEATHERAPI_API_KEY="<<{hex:31}>>"', 'weatherapi:\n  api_key: <<{lowernum:31}>>'],
      negative: [
        'WEATHERAPI_API_KEY={hex:30}',
        '"weatherapi": "^2.1.0"',
        'weatherapi_api_key: "{{ weatherapi_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
