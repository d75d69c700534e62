import type { Provider } from '../rule.ts';

export default {
  id: 'weatherbit',
  name: 'Weatherbit',
  docs: 'https://www.weatherbit.io/api',
  revoke: 'https://www.weatherbit.io/account/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Weatherbit API key',
      near: ['weatherbit'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Weatherbit(api_key="<<{hex:32}>>")',
        'curl https://api.weatherbit.io/v1/me -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: [
        'WEATHERBIT_API_KEY={hex:31}',
        'weatherbit.min.js?v={hex:32}',
        'weatherbitApiKey: "${WEATHERBIT_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
