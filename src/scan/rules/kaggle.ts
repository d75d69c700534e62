import type { Provider } from '../rule.ts';

export default {
  id: 'kaggle',
  name: 'Kaggle',
  docs: 'https://www.kaggle.com/docs/api',
  revoke: 'https://www.kaggle.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Kaggle API key',
      near: ['kaggle'],
      value: /(?:[0-9a-f]{32}|KGAT_[0-9a-f]{32})/,
      positive: [
        "Kaggle.key = '<<{hex:32}>>'",
        'KAGGLE_KEY=<<{hex:32}>>',
        'curl https://api.kaggle.com/ -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: ['KAGGLE_KEY=${KAGGLE_KEY}', 'KAGGLE_KEY=changeme'],
    },
  ],
} satisfies Provider;
