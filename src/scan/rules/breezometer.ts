import type { Provider } from '../rule.ts';

export default {
  id: 'breezometer',
  name: 'BreezoMeter',
  docs: 'https://docs.breezometer.com/api-documentation/',
  revoke: 'https://account.breezometer.com',
  rules: [
    {
      id: 'api-key',
      description: 'BreezoMeter API key',
      near: ['breezometer'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'breezometerApiKey := "<<{hex:32}>>"',
        '"breezometerApiKey": "<<{hex:32}>>"',
        'private static final String BREEZOMETER_API_KEY = "<<{hex:32}>>";',
      ],
      negative: [
        '"breezometerApiKey": "{hex:31}"',
        'BREEZOMETER_API_KEY={hex:33}',
        'md5 of breezometer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
