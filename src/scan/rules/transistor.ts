import type { Provider } from '../rule.ts';

export default {
  id: 'transistor',
  name: 'Transistor',
  docs: 'https://developers.transistor.fm',
  revoke: 'https://dashboard.transistor.fm/account',
  rules: [
    {
      id: 'api-key',
      description: 'Transistor API key',
      near: ['transistor', 'transistorfm'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "TRANSISTOR_API_KEY", value: "<<{base64url:22}>>" }',
        '{"transistor": {"apiKey": "<<{base64url:22}>>"}}',
      ],
      negative: [
        'TRANSISTOR_API_KEY={base64url:23}',
        "import { createTransistorClient } from 'transistor';",
        'TRANSISTOR_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
