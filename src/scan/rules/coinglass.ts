import type { Provider } from '../rule.ts';

export default {
  id: 'coinglass',
  name: 'CoinGlass',
  docs: 'https://docs.coinglass.com',
  revoke: 'https://www.coinglass.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'CoinGlass API key',
      near: ['coinglass'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '- name: COINGLASS_API_KEY\n  value: "<<{hex:32}>>"',
        'coinglass:\n  api_key: "<<{hex:32}>>"',
        'os.environ["COINGLASS_API_KEY"] = "<<{hex:32}>>"',
      ],
      negative: [
        'COINGLASS_API_KEY={hex:31}',
        'COINGLASS_API_KEY={hex:33}',
        'md5 of coinglass-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
