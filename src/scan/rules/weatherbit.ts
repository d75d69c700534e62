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
      positive: ['export WEATHERBIT_API_KEY="<<{hex:32}>>"', 'weatherbit:\n  api_key: <<{hex:32}>>'],
      negative: [
        'WEATHERBIT_API_KEY={hex:31}',
        '{hex:32}  weatherbit-2.1.0.zip',
        'WEATHERBIT_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
