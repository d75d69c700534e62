import type { Provider } from '../rule.ts';

export default {
  id: 'aeris-weather',
  name: 'AerisWeather',
  docs: 'https://www.aerisweather.com/support/docs/api/getting-started/authentication/',
  revoke: 'aerisweather.com, "Apps" of the account',
  rules: [
    {
      id: 'client-secret',
      description: 'AerisWeather client secret',
      near: ['aerisweather', 'aerisclient'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'aerisweather:\n  client_secret: "<<{alnum:40}>>"',
        'os.environ["AERISWEATHER_CLIENT_SECRET"] = "<<{alnum:40}>>"',
        'client = Aerisweather(client_secret="<<{alnum:40}>>")',
      ],
      negative: [
        '"aerisweatherClientSecret": "{alnum:39}"',
        'aerisweather_client_secret: {alnum:41}',
        'aerisweather was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
