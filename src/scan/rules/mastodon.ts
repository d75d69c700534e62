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
        'curl https://api.joinmastodon.org/v1/me -H "Authorization: Bearer <<{base64url:43}>>"',
        'https://api.joinmastodon.org/v1/check?access_token=<<{base64url:43}>>&format=json',
      ],
      negative: [
        'MASTODON_ACCESS_TOKEN={base64url:42}',
        'mastodon @ {hex:40}',
        'mastodon_access_token: "{{ mastodon_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
