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
      check: 'digits-or-mixed-case',
      positive: [
        'export PIRATE_WEATHER_API_KEY="<<{alnum:40}>>"',
        'pirate-weather:\n  api_key: <<{alnum:40}>>',
      ],
      negative: [
        'PIRATE_WEATHER_API_KEY={alnum:39}',
        '"pirate-weather": "git+https://git.example/pirate-weather.git#{hex:40}"',
        'const pirateWeatherApiKey = process.env.PIRATE_WEATHER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
