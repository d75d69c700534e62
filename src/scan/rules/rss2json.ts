import type { Provider } from '../rule.ts';

export default {
  id: 'rss2json',
  name: 'rss2json',
  docs: 'https://rss2json.com/docs',
  revoke: 'https://rss2json.com/me/api_key',
  rules: [
    {
      id: 'api-key',
      description: 'rss2json API key',
      near: ['rss2json'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['rss2json.api.key=<<{lowernum:40}>>', "'rss2json' => ['api_key' => '<<{lowernum:40}>>'],"],
      negative: [
        'RSS2JSON_API_KEY={lowernum:41}',
        'rss2json @ {hex:40}',
        'RSS2JSON_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
