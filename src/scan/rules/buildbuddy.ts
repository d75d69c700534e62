import type { Provider } from '../rule.ts';

export default {
  id: 'buildbuddy',
  name: 'BuildBuddy',
  docs: 'https://www.buildbuddy.io/docs/guide-auth/',
  revoke: 'https://app.buildbuddy.io/settings/org/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'BuildBuddy API key',
      near: ['buildbuddy'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.buildbuddy.io/?api_key=<<{alnum:20}>>',
        '- name: BUILDBUDDY_API_KEY\n  value: "<<{alnum:20}>>"',
        'buildbuddy:\n  api_key: "<<{alnum:20}>>"',
      ],
      negative: [
        '"buildbuddyApiKey": "{alnum:19}"',
        'buildbuddy_api_key: {alnum:21}',
        'buildbuddyApiKey: process.env.BUILDBUDDY_API_KEY',
      ],
    },
  ],
} satisfies Provider;
