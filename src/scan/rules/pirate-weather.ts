import type { Provider } from '../rule.ts';

export default {
  id: 'pirate-weather',
  name: 'Pirate Weather',
  docs: 'https://docs.pirateweather.net/en/latest/API/',
  revoke: 'https://pirate-weather.apiable.io/products',
  rules: [
    {
      id: 'api-key',
      description: 'Pirate Weather API key',
      near: ['pirateweather'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'client = PirateWeather(api_key="<<{alnum:40}>>")',
        'curl https://api.pirateweather.net/v1/me -H "Authorization: Bearer <<{alnum:40}>>"',
      ],
      negative: [
        'PIRATE_WEATHER_API_KEY={alnum:39}',
        'pirate-weather @ {hex:40}',
        'pirate_weather_api_key: "{{ pirate_weather_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
