import type { Provider } from '../rule.ts';

export default {
  id: 'opensea',
  name: 'OpenSea',
  docs: 'https://docs.opensea.io/reference/api-keys',
  revoke: 'https://opensea.io/account/settings?tab=developer',
  rules: [
    {
      id: 'api-key',
      description: 'OpenSea API key',
      near: ['opensea'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['<add key="OpenseaApiKey" value="<<{hex:32}>>" />', '      - OPENSEA_API_KEY=<<{hex:32}>>'],
      negative: [
        'OPENSEA_API_KEY={hex:33}',
        'MD5 (opensea-2.1.0.tar.gz) = {hex:32}',
        'OPENSEA_API_KEY=your_opensea_api_key_here',
      ],
    },
  ],
} satisfies Provider;
