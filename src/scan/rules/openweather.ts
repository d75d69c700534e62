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
      positive: ['openweather.api_key = "<<{hex:32}>>"', "define('OPENWEATHER_API_KEY', '<<{hex:32}>>');"],
      negative: [
        'OPENWEATHER_API_KEY={hex:33}',
        'MD5 (openweather-2.1.0.tar.gz) = {hex:32}',
        'OPENWEATHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
