import type { Provider } from '../rule.ts';

export default {
  id: 'deputy',
  name: 'Deputy',
  docs: 'https://developer.deputy.com',
  revoke: 'deputy.com, "API", "Permanent tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Deputy access token',
      near: ['deputy'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'deputy' => ['access_token' => '<<{lowernum:32}>>'],",
        'deputy.access.token=<<{lowernum:32}>>',
        'tool --deputy-access-token <<{lowernum:32}>>',
      ],
      negative: [
        '"deputyAccessToken": "{lowernum:31}"',
        'DEPUTY_ACCESS_TOKEN={lowernum:33}',
        'md5 of deputy-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
