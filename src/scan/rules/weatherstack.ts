import type { Provider } from '../rule.ts';

export default {
  id: 'weatherstack',
  name: 'weatherstack',
  docs: 'https://weatherstack.com/documentation',
  revoke: 'https://weatherstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'weatherstack API key',
      near: ['weatherstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Weatherstack(api_key="<<{lowernum:32}>>")',
        'curl https://api.weatherstack.com/v1/me -H "Authorization: Bearer <<{lowernum:32}>>"',
      ],
      negative: [
        'WEATHERSTACK_API_KEY={lowernum:31}',
        'weatherstack.min.js?v={hex:32}',
        'weatherstackApiKey: "${WEATHERSTACK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
