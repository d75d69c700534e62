import type { Provider } from '../rule.ts';

export default {
  id: 'flowdash',
  name: 'Flowdash',
  docs: 'https://docs.flowdash.com',
  revoke: 'flowdash.com, API settings of the account',
  rules: [
    {
      id: 'api-token',
      description: 'Flowdash API token',
      near: ['flowdash'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e FLOWDASH_API_TOKEN=<<{alnum:24}>> app',
        "'flowdash' => ['api_token' => '<<{alnum:24}>>'],",
        'flowdash.api.token=<<{alnum:24}>>',
      ],
      negative: [
        'FLOWDASH_API_TOKEN={alnum:23}',
        'flowdash_api_token: {alnum:25}',
        'FLOWDASH_API_TOKEN=${FLOWDASH_API_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
