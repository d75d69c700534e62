import type { Provider } from '../rule.ts';

export default {
  id: 'giant-bomb',
  name: 'Giant Bomb',
  docs: 'https://www.giantbomb.com/api/documentation',
  revoke: 'https://www.giantbomb.com/api/',
  rules: [
    {
      id: 'api-key',
      description: 'Giant Bomb API key',
      near: ['giantbomb'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<giantbombApiKey><<{hex:40}>></giantbombApiKey>',
        '[giantbomb]\napi_key = <<{hex:40}>>',
        "Giantbomb.api_key = '<<{hex:40}>>'",
      ],
      negative: [
        'GIANTBOMB_API_KEY={hex:39}',
        'GIANTBOMB_API_KEY={hex:41}',
        'giantbomb was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
