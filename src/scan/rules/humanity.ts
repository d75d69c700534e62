import type { Provider } from '../rule.ts';

export default {
  id: 'humanity',
  name: 'Humanity',
  docs: 'https://platform.humanity.com/reference',
  revoke: 'platform.humanity.com, "Settings", "API v2"',
  rules: [
    {
      id: 'app-secret',
      description: 'Humanity app secret',
      near: ['humanity'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.humanity.com/?app_secret=<<{lowernum:40}>>',
        '- name: HUMANITY_APP_SECRET\n  value: "<<{lowernum:40}>>"',
        'humanity:\n  app_secret: "<<{lowernum:40}>>"',
      ],
      negative: [
        '"humanityAppSecret": "{lowernum:39}"',
        'HUMANITY_APP_SECRET={lowernum:41}',
        'humanity was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
