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
      near: [
        'humanityapp',
        'humanityapi',
        'humanitytoken',
        'humanityclient',
        'humanitysecret',
        'humanitycom',
      ],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        "Humanity.app_secret = '<<{lowernum:40}>>'",
        'HUMANITY_APP_SECRET=<<{lowernum:40}>>',
        'curl https://api.humanity.com/ -H "Authorization: Bearer <<{lowernum:40}>>"',
      ],
      negative: [
        'HUMANITY_APP_SECRET={lowernum:39}',
        'HUMANITY_APP_SECRET={lowernum:41}',
        'humanity was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
