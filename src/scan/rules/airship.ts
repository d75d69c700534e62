import type { Provider } from '../rule.ts';

export default {
  id: 'airship',
  name: 'Airship',
  docs: 'https://docs.airship.com/guides/messaging/project/config/tokens/',
  revoke: 'https://go.airship.com, "Settings", "Tokens"',
  rules: [
    {
      id: 'bearer-token',
      description: 'Airship bearer token',
      near: ['airship', 'urbanairship'],
      value: /[0-9A-Za-z]{91}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const airshipToken = '<<{alnum:91}>>';",
        'https://api.airship.com/?token=<<{alnum:91}>>',
        '- name: AIRSHIP_TOKEN\n  value: "<<{alnum:91}>>"',
      ],
      negative: ['AIRSHIP_TOKEN={alnum:90}', 'AIRSHIP_TOKEN={alnum:92}', 'AIRSHIP_TOKEN=<your-token>'],
    },
  ],
} satisfies Provider;
