import type { Provider } from '../rule.ts';

export default {
  id: 'alchemy',
  name: 'Alchemy',
  docs: 'https://docs.alchemy.com/docs/alchemy-quickstart-guide',
  revoke: 'https://dashboard.alchemy.com, the app\'s "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Alchemy API key',
      near: ['alchemy'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'alchemy.api.key=<<{base64url:32}>>',
        'tool --alchemy-api-key <<{base64url:32}>>',
        '<alchemyApiKey><<{base64url:32}>></alchemyApiKey>',
      ],
      negative: [
        'ALCHEMY_API_KEY={base64url:31}',
        'ALCHEMY_API_KEY={base64url:33}',
        'md5 of alchemy-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'endpoint',
      description: 'Alchemy endpoint with its API key',
      keywords: ['g.alchemy.com/'],
      pattern:
        /[a-z0-9-]{3,40}\.g\.alchemy\.com\/(?:nft\/|ws\/)?v2\/(?<secret>[0-9A-Za-z_-]{32})(?![0-9A-Za-z_-])/,
      before: 40,
      positive: [
        'https://eth-mainnet.g.alchemy.com/v2/<<{base64url:32}>>',
        'RPC_URL="wss://polygon-mainnet.g.alchemy.com/v2/<<{base64url:32}>>"',
      ],
      negative: [
        'https://eth-mainnet.g.alchemy.com/v2/{base64url:31}',
        'https://eth-mainnet.g.alchemy.com/v2/your-api-key',
      ],
    },
  ],
} satisfies Provider;
