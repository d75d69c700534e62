import type { Provider } from '../rule.ts';

export default {
  id: 'tumblr',
  name: 'Tumblr',
  docs: 'https://www.tumblr.com/docs/en/api/v2#authentication',
  revoke: 'https://www.tumblr.com/oauth/apps',
  rules: [
    {
      id: 'consumer-secret',
      description: 'Tumblr consumer secret',
      near: ['tumblr'],
      value: /[A-Za-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.tumblr.com/v1/me -H "Authorization: Bearer <<{alnum:50}>>"',
        'https://api.tumblr.com/v1/check?consumer_secret=<<{alnum:50}>>&format=json',
      ],
      negative: [
        'TUMBLR_CONSUMER_SECRET={alnum:49}',
        '"tumblr": "^2.1.0"',
        'tumblrConsumerSecret: "${TUMBLR_CONSUMER_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
