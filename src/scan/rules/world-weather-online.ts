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
        'curl https://api.worldweatheronline.com/v1/me -H "Authorization: Bearer <<{lowernum:31}>>"',
        'https://api.worldweatheronline.com/v1/check?api_key=<<{lowernum:31}>>&format=json',
      ],
      negative: [
        'WORLD_WEATHER_ONLINE_API_KEY={lowernum:32}',
        "import { createWorldWeatherOnlineClient } from 'world-weather-online';",
        'WORLD_WEATHER_ONLINE_API_KEY=your_world_weather_online_api_key_here',
      ],
    },
  ],
} satisfies Provider;
