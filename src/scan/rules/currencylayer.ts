import type { Provider } from '../rule.ts';

export default {
  id: 'currencylayer',
  name: 'currencylayer',
  docs: 'https://currencylayer.com/documentation',
  revoke: 'https://currencylayer.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'currencylayer access key',
      near: ['currencylayer'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.currencylayer.com/?access_key=<<{lowernum:32}>>',
        '- name: CURRENCYLAYER_ACCESS_KEY\n  value: "<<{lowernum:32}>>"',
        'currencylayer:\n  access_key: "<<{lowernum:32}>>"',
      ],
      negative: [
        '"currencylayerAccessKey": "{lowernum:31}"',
        'CURRENCYLAYER_ACCESS_KEY={lowernum:33}',
        'md5 of currencylayer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
