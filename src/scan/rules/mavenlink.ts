import type { Provider } from '../rule.ts';

export default {
  id: 'mavenlink',
  name: 'Mavenlink',
  docs: 'https://developer.kantata.com/kantata',
  revoke: 'https://app.mavenlink.com, "Settings", "OAuth tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Mavenlink access token',
      near: ['mavenlink', 'kantata'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['MAVENLINK_ACCESS_TOKEN=<<{lowernum:64}>>', '"mavenlinkAccessToken": "<<{lowernum:64}>>"'],
      negative: [
        'MAVENLINK_ACCESS_TOKEN={lowernum:65}',
        'mavenlink-2.1.0.tgz sha256:{hex:64}',
        'MAVENLINK_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
