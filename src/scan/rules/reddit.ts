import type { Provider } from '../rule.ts';

export default {
  id: 'reddit',
  name: 'Reddit',
  docs: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  revoke: 'https://www.reddit.com/prefs/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Reddit client secret',
      near: ['reddit', 'praw'],
      value: /[A-Za-z0-9_-]{27,30}/,
      check: 'mixed-case',
      positive: [
        'reddit.client.secret=<<{base64url:27}>>',
        "'reddit' => ['client_secret' => '<<{base64url:27}>>'],",
      ],
      negative: [
        'REDDIT_CLIENT_SECRET={base64url:26}',
        'redditClient.getStatusOfRequest(requestOptions)',
        'const redditClientSecret = process.env.REDDIT_CLIENT_SECRET;',
      ],
    },
  ],
} satisfies Provider;
