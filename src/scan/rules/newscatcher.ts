import type { Provider } from '../rule.ts';

export default {
  id: 'newscatcher',
  name: 'NewsCatcher',
  docs: 'https://www.newscatcherapi.com/docs',
  revoke: 'https://app.newscatcherapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'NewsCatcher API key',
      near: ['newscatcher'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="newscatcher_api_key"><<{base64url:43}>></string>',
        'val newscatcherApiKey = "<<{base64url:43}>>"',
      ],
      negative: [
        'NEWSCATCHER_API_KEY={base64url:44}',
        'newscatcher @ {hex:40}',
        'NEWSCATCHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
