import type { Provider } from '../rule.ts';

export default {
  id: 'flat-io',
  name: 'Flat',
  docs: 'https://flat.io/developers/docs/api/authentication.html',
  revoke: 'https://flat.io/developers/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Flat access token',
      near: ['flatio', 'flatapi', 'flataccesstoken'],
      value: /[0-9a-f]{128}/,
      check: 'letters-and-digits',
      positive: [
        "define('FLAT_IO_ACCESS_TOKEN', '<<{hex:128}>>');",
        'docker run -e FLAT_IO_ACCESS_TOKEN=<<{hex:128}>> app',
        "'flat-io' => ['access_token' => '<<{hex:128}>>'],",
      ],
      negative: [
        '"flatIoAccessToken": "{hex:127}"',
        'FLAT_IO_ACCESS_TOKEN={hex:129}',
        'flat-io-2.4.1.tgz sha512 {hex:128}',
      ],
    },
  ],
} satisfies Provider;
