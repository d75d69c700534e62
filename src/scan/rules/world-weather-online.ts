import type { Provider } from '../rule.ts';

export default {
  id: 'world-weather-online',
  name: 'World Weather Online',
  docs: 'https://www.worldweatheronline.com/weather-api/api/docs/',
  revoke: 'https://www.worldweatheronline.com/weather-api/my/',
  rules: [
    {
      id: 'api-key',
      description: 'World Weather Online API key',
      near: ['worldweather', 'wwoapi', 'wwokey'],
      value: /[a-z0-9]{31}/,
      check: 'letters-and-digits',
      positive: [
        'world-weather-online:\n  api_key: <<{lowernum:31}>>',
        'world_weather_online_api_key: "<<{lowernum:31}>>"',
      ],
      negative: [
        'WORLD_WEATHER_ONLINE_API_KEY={lowernum:30}',
        '"world-weather-online": "^2.1.0"',
        'world_weather_online_api_key: "{{ world_weather_online_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
