import type { Provider } from '../rule.ts';

export default {
  id: 'pushsafer',
  name: 'Pushsafer',
  docs: 'https://www.pushsafer.com/en/pushapi',
  revoke: 'https://www.pushsafer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Pushsafer API key',
      near: ['pushsafer'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="pushsafer_api_key"><<{alnum:20}>></string>',
        'val pushsaferApiKey = "<<{alnum:20}>>"',
      ],
      negative: [
        'PUSHSAFER_API_KEY={alnum:21}',
        "import { createPushsaferClient } from 'pushsafer';",
        'PUSHSAFER_API_KEY=xxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
