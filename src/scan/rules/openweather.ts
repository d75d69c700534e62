import type { Provider } from '../rule.ts';

export default {
  id: 'openweather',
  name: 'OpenWeather',
  docs: 'https://openweathermap.org/appid',
  revoke: 'https://home.openweathermap.org/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'OpenWeather API key',
      near: ['openweather', 'openweathermap', 'owmapi', 'owmkey'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"openweather": {"apiKey": "<<{hex:32}>>"}}',
        '<string name="openweather_api_key"><<{hex:32}>></string>',
      ],
      negative: [
        'OPENWEATHER_API_KEY={hex:31}',
        '{hex:32}  openweather-2.1.0.zip',
        'const openweatherApiKey = process.env.OPENWEATHER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
