import type { Provider } from '../rule.ts';

export default {
  id: 'fitbit',
  name: 'Fitbit',
  docs: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/',
  revoke: 'https://dev.fitbit.com/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Fitbit client secret',
      near: ['fitbit'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('FITBIT_CLIENT_SECRET', '<<{hex:32}>>');",
        'docker run -e FITBIT_CLIENT_SECRET=<<{hex:32}>> app',
        "'fitbit' => ['client_secret' => '<<{hex:32}>>'],",
      ],
      negative: [
        '"fitbitClientSecret": "{hex:31}"',
        'FITBIT_CLIENT_SECRET={hex:33}',
        'md5 of fitbit-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
