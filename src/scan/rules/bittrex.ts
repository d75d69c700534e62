import type { Provider } from '../rule.ts';

export default {
  id: 'bittrex',
  name: 'Bittrex',
  docs: 'https://bittrex.github.io/api/v3',
  revoke: 'https://bittrex.com, "API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Bittrex API key or secret',
      near: ['bittrex'],
      value: /[0-9a-f]{32}/,
      positive: ["const bittrexApiKey = '<<{hex:32}>>';", 'bittrex.api.key=<<{hex:32}>>'],
      negative: [
        'BITTREX_API_KEY={hex:31}',
        'bittrex-1.0.tgz sha256 {hex:64}',
        'BITTREX_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
