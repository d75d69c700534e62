import type { Provider } from '../rule.ts';

export default {
  id: 'zadarma',
  name: 'Zadarma',
  docs: 'https://zadarma.com/en/support/api/',
  revoke: 'https://my.zadarma.com/api/',
  rules: [
    {
      id: 'api-secret',
      description: 'Zadarma API secret',
      near: ['zadarma'],
      value: /[0-9a-f]{20}/,
      words: ['secret'],
      check: 'letters-and-digits',
      positive: ['client = Zadarma(api_secret="<<{hex:20}>>")', 'zadarma.api.secret=<<{hex:20}>>'],
      negative: [
        'ZADARMA_API_SECRET={hex:19}',
        '"zadarma": "^2.1.0"',
        'zadarmaApiSecret: "${ZADARMA_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
