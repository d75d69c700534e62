import type { Provider } from '../rule.ts';

export default {
  id: 'bible-api',
  name: 'API.Bible',
  docs: 'https://docs.api.bible',
  revoke: 'https://api.bible/admin/applications',
  rules: [
    {
      id: 'api-key',
      description: 'API.Bible API key',
      near: ['apibible', 'scriptureapi', 'bibleapi'],
      value: /(?:[0-9a-f]{32}|[0-9A-Za-z_-]{21})/,
      positive: [
        "define('BIBLE_API_KEY', '<<{hex:32}>>');",
        'docker run -e BIBLE_API_KEY=<<{hex:32}>> app',
        "'bible-api' => ['key' => '<<{hex:32}>>'],",
      ],
      negative: ['BIBLE_API_KEY=your_key_here', 'BIBLE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
