import type { Provider } from '../rule.ts';

export default {
  id: 'countrylayer',
  name: 'countrylayer',
  docs: 'https://countrylayer.com/documentation/',
  revoke: 'https://countrylayer.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'countrylayer access key',
      near: ['countrylayer'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'countrylayer' => ['access_key' => '<<{lowernum:32}>>'],",
        'countrylayer.access.key=<<{lowernum:32}>>',
        'tool --countrylayer-access-key <<{lowernum:32}>>',
      ],
      negative: [
        '"countrylayerAccessKey": "{lowernum:31}"',
        'COUNTRYLAYER_ACCESS_KEY={lowernum:33}',
        'md5 of countrylayer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
