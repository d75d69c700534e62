import type { Provider } from '../rule.ts';

export default {
  id: 'aviationstack',
  name: 'aviationstack',
  docs: 'https://aviationstack.com/documentation',
  revoke: 'https://aviationstack.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'aviationstack access key',
      near: ['aviationstack'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('AVIATIONSTACK_ACCESS_KEY', '<<{lowernum:32}>>');",
        'docker run -e AVIATIONSTACK_ACCESS_KEY=<<{lowernum:32}>> app',
        "'aviationstack' => ['access_key' => '<<{lowernum:32}>>'],",
      ],
      negative: [
        '"aviationstackAccessKey": "{lowernum:31}"',
        'aviationstack_access_key: {lowernum:33}',
        'md5 of aviationstack-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
