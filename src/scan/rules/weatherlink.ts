import type { Provider } from '../rule.ts';

export default {
  id: 'weatherlink',
  name: 'WeatherLink',
  docs: 'https://weatherlink.github.io/v2-api/authentication',
  revoke: 'https://www.weatherlink.com/account',
  rules: [
    {
      id: 'api-secret',
      description: 'WeatherLink API secret',
      near: ['weatherlink'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'weatherlink:\n  api_secret: <<{lowernum:32}>>',
        'weatherlink_api_secret: "<<{lowernum:32}>>"',
      ],
      negative: [
        'WEATHERLINK_API_SECRET={lowernum:31}',
        '{hex:32}  weatherlink-2.1.0.zip',
        'const weatherlinkApiSecret = process.env.WEATHERLINK_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
