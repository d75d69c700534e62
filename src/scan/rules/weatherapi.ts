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
      positive: [
        'client = Weatherapi(api_key="<<{hex:31}>>")',
        'curl https://api.weatherapi.com/v1/me -H "Authorization: Bearer <<{lowernum:31}>>"',
      ],
      negative: [
        'WEATHERAPI_API_KEY={hex:32}',
        "import { createWeatherapiClient } from 'weatherapi';",
        'WEATHERAPI_API_KEY=your_weatherapi_api_key_here',
      ],
    },
  ],
} satisfies Provider;
