import type { Provider } from '../rule.ts';

export default {
  id: 'torn',
  name: 'Torn',
  docs: 'https://www.torn.com/api.html',
  revoke: 'https://www.torn.com/preferences.php#tab=api',
  rules: [
    {
      id: 'api-key',
      description: 'Torn API key',
      near: ['torn'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        '      - TORN_API_KEY=<<{alnum:16}>>',
        'private const string TornApiKey = "<<{alnum:16}>>";',
      ],
      negative: [
        'TORN_API_KEY={alnum:17}',
        "import { createTornClient } from 'torn';",
        'TORN_API_KEY=your_torn_api_key_here',
      ],
    },
  ],
} satisfies Provider;
