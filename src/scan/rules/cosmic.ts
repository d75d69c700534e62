import type { Provider } from '../rule.ts';

export default {
  id: 'cosmic',
  name: 'Cosmic',
  docs: 'https://www.cosmicjs.com/docs/api/authentication',
  revoke: 'https://app.cosmicjs.com, bucket settings',
  rules: [
    {
      id: 'read-key',
      description: 'Cosmic read key',
      near: ['cosmicjs', 'cosmicread', 'cosmicwrite', 'cosmicbucket', 'cosmic'],
      value: /[0-9A-Za-z]{50}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'cosmicjs' => ['read_key' => '<<{alnum:50}>>'],",
        'cosmicjs.read.key=<<{alnum:50}>>',
        'tool --cosmicjs-read-key <<{alnum:50}>>',
      ],
      negative: [
        '"cosmicjsReadKey": "{alnum:49}"',
        'cosmicjs_read_key: {alnum:51}',
        'cosmicjsReadKey: process.env.COSMICJS_READ_KEY',
      ],
    },
  ],
} satisfies Provider;
