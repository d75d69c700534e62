import type { Provider } from '../rule.ts';

export default {
  id: 'airly',
  name: 'Airly',
  docs: 'https://developer.airly.org/docs',
  revoke: 'https://developer.airly.org/api',
  rules: [
    {
      id: 'api-key',
      description: 'Airly API key',
      near: ['airly'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'airlyApiKey := "<<{alnum:32}>>"',
        '"airlyApiKey": "<<{alnum:32}>>"',
        'private static final String AIRLY_API_KEY = "<<{alnum:32}>>";',
      ],
      negative: [
        '"airlyApiKey": "{alnum:31}"',
        'AIRLY_API_KEY={alnum:33}',
        'md5 of airly-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
