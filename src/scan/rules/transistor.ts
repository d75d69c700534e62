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
      near: ['transistorfm', 'transistorapi', 'transistorkey'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "TRANSISTOR_API_KEY", value: "<<{base64url:22}>>" }',
        '<string name="transistor_api_key"><<{base64url:22}>></string>',
      ],
      negative: [
        'TRANSISTOR_API_KEY={base64url:23}',
        "import { createTransistorClient } from 'transistor';",
        'TRANSISTOR_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
