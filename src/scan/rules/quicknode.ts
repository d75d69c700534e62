import type { Provider } from '../rule.ts';

export default {
  id: 'quicknode',
  name: 'QuickNode',
  docs: 'https://www.quicknode.com/docs/console-api/authentication',
  revoke: 'https://dashboard.quicknode.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'QuickNode API key',
      near: ['quicknode'],
      value: /QN_[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '      - QUICKNODE_API_KEY=<<QN_{hex:32}>>',
        'private const string QuicknodeApiKey = "<<QN_{hex:32}>>";',
      ],
      negative: [
        'QUICKNODE_API_KEY=QN_{hex:33}',
        'MD5 (quicknode-2.1.0.tar.gz) = {hex:32}',
        'QUICKNODE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'api-token',
      description: 'QuickNode API token',
      near: ['quicknode'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['ENV QUICKNODE_API_TOKEN <<{hex:40}>>', 'quicknode login --api-token <<{hex:40}>>'],
      negative: [
        'QUICKNODE_API_TOKEN={hex:41}',
        'quicknode @ {hex:40}',
        'QUICKNODE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
