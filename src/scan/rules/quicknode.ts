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
        'quicknode login --api-key <<QN_{hex:32}>>',
        'variable "quicknode_api_key" {\n  default = "<<QN_{hex:32}>>"\n}',
      ],
      negative: [
        'QUICKNODE_API_KEY=QN_{hex:31}',
        '{hex:32}  quicknode-2.1.0.zip',
        'const quicknodeApiKey = process.env.QUICKNODE_API_KEY;',
      ],
    },
    {
      id: 'api-token',
      description: 'QuickNode API token',
      near: ['quicknode'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '# QuickNode API token: <<{hex:40}>>',
        'requests.get(url, headers={"X-Quicknode-Api-Token": "<<{hex:40}>>"})',
      ],
      negative: [
        'QUICKNODE_API_TOKEN={hex:39}',
        '"quicknode": "git+https://git.example/quicknode.git#{hex:40}"',
        'const quicknodeApiToken = process.env.QUICKNODE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
