import type { Provider } from '../rule.ts';

export default {
  id: 'devcycle',
  name: 'DevCycle',
  docs: 'https://docs.devcycle.com/essentials/keys',
  revoke: 'https://app.devcycle.com, "Environments & Keys"',
  rules: [
    {
      id: 'sdk-key',
      description: 'DevCycle SDK key',
      keywords: ['dvc_server_', 'dvc_mobile_', 'dvc_client_'],
      pattern: /(?<![A-Za-z0-9_])dvc_(?:server|mobile|client)_[A-Za-z0-9_]{24,80}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'export DEVCYCLE_SDK_KEY="<<dvc_server_{alnum:24}>>"',
        '--devcycle-sdk-key <<dvc_mobile_{alnum:24}>>',
        '{"token":"<<dvc_client_{alnum:24}>>"}',
      ],
      negative: [
        'export DEVCYCLE_SDK_KEY="dvc_server_{alnum:23}"',
        'DEVCYCLE_SDK_KEY=dvc_server_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
