import type { Provider } from '../rule.ts';

export default {
  id: 'hypertrack',
  name: 'HyperTrack',
  docs: 'https://hypertrack.com/docs',
  revoke: 'https://dashboard.hypertrack.com/setup',
  rules: [
    {
      id: 'secret-key',
      description: 'HyperTrack secret key',
      near: ['hypertrack'],
      value: /[0-9A-Za-z_-]{54}/,
      check: 'letters-and-digits',
      positive: [
        "define('HYPERTRACK_SECRET_KEY', '<<{base64url:54}>>');",
        'docker run -e HYPERTRACK_SECRET_KEY=<<{base64url:54}>> app',
        "'hypertrack' => ['secret_key' => '<<{base64url:54}>>'],",
      ],
      negative: [
        '"hypertrackSecretKey": "{base64url:53}"',
        'HYPERTRACK_SECRET_KEY={base64url:55}',
        'HYPERTRACK_SECRET_KEY=your_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
