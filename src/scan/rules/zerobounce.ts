import type { Provider } from '../rule.ts';

export default {
  id: 'zerobounce',
  name: 'ZeroBounce',
  docs: 'https://www.zerobounce.net/docs/',
  revoke: 'https://www.zerobounce.net/members/API',
  rules: [
    {
      id: 'api-key',
      description: 'ZeroBounce API key',
      near: ['zerobounce'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["$zerobounce_api_key = '<<{hex:32}>>';", 'ZEROBOUNCE_API_KEY=<<{hex:32}>>'],
      negative: [
        'ZEROBOUNCE_API_KEY={hex:31}',
        '{hex:32}  zerobounce-2.1.0.zip',
        'ZEROBOUNCE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
