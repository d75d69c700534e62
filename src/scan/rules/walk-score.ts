import type { Provider } from '../rule.ts';

export default {
  id: 'walk-score',
  name: 'Walk Score',
  docs: 'https://www.walkscore.com/professional/api.php',
  revoke: 'https://www.walkscore.com/professional/api-sign-up.php',
  rules: [
    {
      id: 'api-key',
      description: 'Walk Score API key',
      near: ['walkscore', 'wsapikey'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['export WALK_SCORE_API_KEY="<<{hex:32}>>"', 'walk-score:\n  api_key: <<{hex:32}>>'],
      negative: [
        'WALK_SCORE_API_KEY={hex:31}',
        '{hex:32}  walk-score-2.1.0.zip',
        'WALK_SCORE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
