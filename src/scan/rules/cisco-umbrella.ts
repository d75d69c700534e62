import type { Provider } from '../rule.ts';

export default {
  id: 'cisco-umbrella',
  name: 'Cisco Umbrella',
  docs: 'https://developer.cisco.com/docs/cloud-security/umbrella-api-authentication/',
  revoke: 'https://dashboard.umbrella.com, "Admin", "API keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'Cisco Umbrella API secret',
      near: ['umbrellaapi', 'ciscoumbrella', 'umbrellasecret', 'umbrellakey'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const ciscoUmbrellaApiSecret = '<<{hex:32}>>';",
        'https://api.umbrellaapi.com/?api_secret=<<{hex:32}>>',
        '- name: CISCO_UMBRELLA_API_SECRET\n  value: "<<{hex:32}>>"',
      ],
      negative: [
        'CISCO_UMBRELLA_API_SECRET={hex:31}',
        'CISCO_UMBRELLA_API_SECRET={hex:33}',
        'md5 of cisco-umbrella-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
