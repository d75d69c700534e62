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
        "'tumblr' => ['consumer_secret' => '<<{alnum:50}>>'],",
        'os.Setenv("TUMBLR_CONSUMER_SECRET", "<<{alnum:50}>>")',
      ],
      negative: [
        'TUMBLR_CONSUMER_SECRET={alnum:51}',
        "import { createTumblrClient } from 'tumblr';",
        'TUMBLR_CONSUMER_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
