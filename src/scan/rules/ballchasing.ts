import type { Provider } from '../rule.ts';

export default {
  id: 'ballchasing',
  name: 'Ballchasing',
  docs: 'https://ballchasing.com/doc/api',
  revoke: 'https://ballchasing.com/upload',
  rules: [
    {
      id: 'api-key',
      description: 'Ballchasing API key',
      near: ['ballchasing'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'ballchasingApiKey := "<<{alnum:40}>>"',
        '"ballchasingApiKey": "<<{alnum:40}>>"',
        'private static final String BALLCHASING_API_KEY = "<<{alnum:40}>>";',
      ],
      negative: [
        '"ballchasingApiKey": "{alnum:39}"',
        'BALLCHASING_API_KEY={alnum:41}',
        'ballchasing was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
