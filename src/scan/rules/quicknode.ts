import type { Provider } from '../rule.ts';

export default {
  id: 'quicknode',
  name: 'QuickNode',
  docs: 'https://www.quicknode.com/docs/console-api',
  revoke: 'https://dashboard.quicknode.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'QuickNode API key',
      keywords: [
        'qn_0',
        'qn_1',
        'qn_2',
        'qn_3',
        'qn_4',
        'qn_5',
        'qn_6',
        'qn_7',
        'qn_8',
        'qn_9',
        'qn_a',
        'qn_b',
        'qn_c',
        'qn_d',
        'qn_e',
        'qn_f',
      ],
      pattern: /(?<![A-Za-z0-9_])QN_[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: ['os.environ["QUICKNODE_API_KEY"] = "<<QN_{hex:32}>>"', 'QUICKNODE_API_KEY=<<QN_{hex:32}>>'],
      negative: [
        'export QUICKNODE_API_KEY="QN_{hex:31}"',
        '"quicknodeApiKey": "QN_{hex:33}",',
        'QUICKNODE_API_KEY=QN_your-key-goes-here',
      ],
    },
    {
      id: 'endpoint',
      description: 'QuickNode endpoint URL',
      keywords: ['.quiknode.pro/'],
      pattern: /https:\/\/[a-z0-9.-]{3,70}\.quiknode\.pro\/(?<secret>[0-9a-f]{40})(?![0-9a-z])/,
      before: 80,
      within: 180,
      positive: [
        'RPC_URL=https://cold-sky-1.solana-mainnet.quiknode.pro/<<{hex:40}>>',
        "url: 'https://shop.quiknode.pro/<<{hex:40}>>/'",
      ],
      negative: ['https://shop.quiknode.pro/{hex:30}', 'https://shop.quiknode.pro/your-token'],
    },
  ],
} satisfies Provider;
