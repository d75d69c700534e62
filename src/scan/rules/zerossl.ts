import type { Provider } from '../rule.ts';

export default {
  id: 'zerossl',
  name: 'ZeroSSL',
  docs: 'https://zerossl.com/documentation/api/',
  revoke: 'https://app.zerossl.com/developer',
  rules: [
    {
      id: 'api-key',
      description: 'ZeroSSL API key',
      near: ['zerossl'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['process.env.ZEROSSL_API_KEY = "<<{hex:32}>>";', "$zerossl_api_key = '<<{hex:32}>>';"],
      negative: [
        'ZEROSSL_API_KEY={hex:31}',
        'zerossl.min.js?v={hex:32}',
        'zerossl_api_key: "{{ zerossl_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
