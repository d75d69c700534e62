import type { Provider } from '../rule.ts';

export default {
  id: 'accuweather',
  name: 'AccuWeather',
  docs: 'https://developer.accuweather.com/documentation/getting-started',
  revoke: 'https://developer.accuweather.com, "My Apps"',
  rules: [
    {
      id: 'api-key',
      description: 'AccuWeather API key',
      near: ['accuweather'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['ACCUWEATHER_API_KEY=<<{alnum:32}>>', '"accuWeatherKey": "<<{alnum:32}>>"'],
      negative: [
        'ACCUWEATHER_API_KEY={alnum:31}',
        'accuweather sha256 {hex:64}',
        'ACCUWEATHER_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
