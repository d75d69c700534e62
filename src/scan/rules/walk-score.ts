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
      near: ['walkscore'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['WALK_SCORE_API_KEY=<<{hex:32}>>', '"walkScoreApiKey": "<<{hex:32}>>"'],
      negative: [
        'WALK_SCORE_API_KEY={hex:33}',
        'MD5 (walk-score-2.1.0.tar.gz) = {hex:32}',
        'WALK_SCORE_API_KEY=your_walk_score_api_key_here',
      ],
    },
  ],
} satisfies Provider;
