import type { Provider } from '../rule.ts';

export default {
  id: 'overloop',
  name: 'Overloop',
  docs: 'https://developer.overloop.com',
  revoke: 'https://app.overloop.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Overloop API key',
      near: ['overloop'],
      value: /[A-Za-z0-9_-]{50}/,
      check: 'letters-and-digits',
      positive: [
        "const overloopApiKey = '<<{base64url:50}>>';",
        'export OVERLOOP_API_KEY="<<{base64url:50}>>"',
      ],
      negative: [
        'OVERLOOP_API_KEY={base64url:51}',
        "import { createOverloopClient } from 'overloop';",
        'OVERLOOP_API_KEY=your_overloop_api_key_here',
      ],
    },
  ],
} satisfies Provider;
