import type { Provider } from '../rule.ts';

export default {
  id: 'kucoin',
  name: 'KuCoin',
  docs: 'https://www.kucoin.com/docs-new/authentication',
  revoke: 'https://www.kucoin.com/account/api',
  rules: [
    {
      id: 'api-key',
      description: 'KuCoin API key',
      near: ['kucoin'],
      value: /[0-9a-f]{24}/,
      positive: ['--kucoin-api-key <<{hex:24}>>', 'kucoin_api_key: <<{hex:24}>>'],
      negative: [
        'KUCOIN_API_KEY={hex:23}',
        'kucoin-1.0.tgz sha256 {hex:64}',
        'KUCOIN_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'api-secret',
      description: 'KuCoin API secret',
      near: ['kucoin'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['KUCOIN_API_SECRET=<<{uuid}>>', 'client = Client(kucoin_api_secret="<<{uuid}>>")'],
      negative: [
        'KUCOIN_API_SECRET={hex:31}',
        'kucoin-1.0.tgz sha256 {hex:64}',
        'KUCOIN_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
