import type { Provider } from '../rule.ts';

export default {
  id: 'weather-unlocked',
  name: 'Weather Unlocked',
  docs: 'https://developer.weatherunlocked.com/documentation',
  revoke: 'https://developer.weatherunlocked.com/admin/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Weather Unlocked API key',
      near: ['weatherunlocked'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'weather.unlocked.api.key=<<{hex:32}>>',
        "'weather-unlocked' => ['api_key' => '<<{hex:32}>>'],",
      ],
      negative: [
        'WEATHER_UNLOCKED_API_KEY={hex:31}',
        'weather-unlocked.min.js?v={hex:32}',
        'weather_unlocked_api_key: "{{ weather_unlocked_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
