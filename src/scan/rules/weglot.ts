import type { Provider } from '../rule.ts';

export default {
  id: 'weglot',
  name: 'Weglot',
  docs: 'https://developers.weglot.com/api/reference',
  revoke: 'https://dashboard.weglot.com/settings/setup',
  rules: [
    {
      id: 'api-key',
      description: 'Weglot API key',
      near: ['weglot'],
      value: /wg_[0-9a-f]{33}/,
      check: 'letters-and-digits',
      positive: [
        'private const string WeglotApiKey = "<<wg_{hex:33}>>";',
        'ENV WEGLOT_API_KEY <<wg_{hex:33}>>',
      ],
      negative: [
        'WEGLOT_API_KEY=wg_{hex:34}',
        "import { createWeglotClient } from 'weglot';",
        'WEGLOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
