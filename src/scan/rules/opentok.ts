import type { Provider } from '../rule.ts';

export default {
  id: 'opentok',
  name: 'OpenTok',
  docs: 'https://tokbox.com/developer/guides/basics/',
  revoke: 'https://tokbox.com/account',
  rules: [
    {
      id: 'api-secret',
      description: 'OpenTok API secret',
      near: ['opentok', 'tokbox'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['opentok.api_secret = "<<{hex:40}>>"', "define('OPENTOK_API_SECRET', '<<{hex:40}>>');"],
      negative: [
        'OPENTOK_API_SECRET={hex:39}',
        'opentok @ {hex:40}',
        'opentok_api_secret: "{{ opentok_api_secret }}"',
      ],
    },
  ],
} satisfies Provider;
