import type { Provider } from '../rule.ts';

export default {
  id: 'optimism-etherscan',
  name: 'Optimism Etherscan',
  docs: 'https://docs.optimism.etherscan.io',
  revoke: 'https://optimistic.etherscan.io/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'Optimism Etherscan API key',
      near: ['optimisticetherscan', 'optimismetherscan', 'optimismscan'],
      value: /[A-Z0-9]{34}/,
      check: 'letters-and-digits',
      positive: [
        "define('OPTIMISM_ETHERSCAN_API_KEY', '<<{uppernum:34}>>');",
        '{ name: "OPTIMISM_ETHERSCAN_API_KEY", value: "<<{uppernum:34}>>" }',
      ],
      negative: [
        'OPTIMISM_ETHERSCAN_API_KEY={uppernum:35}',
        "import { createOptimismEtherscanClient } from 'optimism-etherscan';",
        'OPTIMISM_ETHERSCAN_API_KEY=your_optimism_etherscan_api_key_here',
      ],
    },
  ],
} satisfies Provider;
