import type { Provider } from '../rule.ts';

export default {
  id: 'discogs',
  name: 'Discogs',
  docs: 'https://www.discogs.com/developers#page:authentication',
  revoke: 'https://www.discogs.com/settings/developers',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Discogs personal access token',
      near: ['discogs'],
      value: /[A-Za-z]{40}/,
      positive: [
        'docker run -e DISCOGS_USER_TOKEN=<<{letters:40}>> app',
        "'discogs' => ['user_token' => '<<{letters:40}>>'],",
        'discogs.user.token=<<{letters:40}>>',
      ],
      negative: [
        'DISCOGS_USER_TOKEN={letters:39}',
        'DISCOGS_USER_TOKEN={letters:41}',
        'DISCOGS_USER_TOKEN=${DISCOGS_USER_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
