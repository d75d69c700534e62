import type { Provider } from '../rule.ts';

export default {
  id: 'blockfrost',
  name: 'Blockfrost',
  docs: 'https://docs.blockfrost.io',
  revoke: 'https://blockfrost.io/dashboard',
  rules: [
    {
      id: 'project-id',
      description: 'Blockfrost project ID',
      near: ['blockfrost'],
      value: /(?:mainnet|preprod|preview|testnet|ipfs)[0-9A-Za-z]{32}/,
      positive: [
        "process.env.BLOCKFROST_API_KEY || '<<mainnet{alnum:32}>>'",
        'variable "blockfrost_api_key" {\n  default = "<<mainnet{alnum:32}>>"\n}',
        "define('BLOCKFROST_API_KEY', '<<mainnet{alnum:32}>>');",
        'BLOCKFROST_PROJECT_ID=<<mainnet{alnum:32}>>',
      ],
      negative: ['BLOCKFROST_API_KEY=your_api_key_here', 'BLOCKFROST_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
