import type { Provider } from '../rule.ts';

export default {
  id: 'deezer',
  name: 'Deezer',
  docs: 'https://developers.deezer.com/api/oauth',
  revoke: 'https://developers.deezer.com/myapps',
  rules: [
    {
      id: 'secret-key',
      description: 'Deezer secret key',
      near: ['deezer'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'deezer' => ['secret_key' => '<<{hex:32}>>'],",
        'deezer.secret.key=<<{hex:32}>>',
        'tool --deezer-secret-key <<{hex:32}>>',
      ],
      negative: [
        '"deezerSecretKey": "{hex:31}"',
        'deezer_secret_key: {hex:33}',
        'md5 of deezer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
