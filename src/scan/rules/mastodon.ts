import type { Provider } from '../rule.ts';

export default {
  id: 'mastodon',
  name: 'Mastodon',
  docs: 'https://docs.joinmastodon.org/client/token/',
  revoke: '"Preferences", "Development" of your account at the instance',
  rules: [
    {
      id: 'access-token',
      description: 'Mastodon access token',
      near: ['mastodon'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        "'mastodon' => ['access_token' => '<<{base64url:43}>>'],",
        'os.Setenv("MASTODON_ACCESS_TOKEN", "<<{base64url:43}>>")',
      ],
      negative: [
        'MASTODON_ACCESS_TOKEN={base64url:44}',
        '"mastodon": "git+https://git.example/mastodon.git#{hex:40}"',
        'MASTODON_ACCESS_TOKEN=your_mastodon_access_token_here',
      ],
    },
  ],
} satisfies Provider;
