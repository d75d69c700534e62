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
      positive: [
        '<string name="zerobounce_api_key"><<{hex:32}>></string>',
        'val zerobounceApiKey = "<<{hex:32}>>"',
      ],
      negative: [
        'ZEROBOUNCE_API_KEY={hex:33}',
        'MD5 (zerobounce-2.1.0.tar.gz) = {hex:32}',
        'ZEROBOUNCE_API_KEY=your_zerobounce_api_key_here',
      ],
    },
  ],
} satisfies Provider;
