import type { Provider } from '../rule.ts';

export default {
  id: 'iex-cloud',
  name: 'IEX Cloud',
  docs: 'https://iexcloud.io/docs/',
  revoke: 'https://iexcloud.io/console/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'IEX Cloud API token',
      near: ['iexcloud', 'iexapi', 'iextoken'],
      value: /T?sk_[0-9a-z]{32}/,
      positive: [
        '- name: IEXCLOUD_API_TOKEN\n  value: "<<sk_{hex:32}>>"',
        'iexcloud:\n  api_token: "<<sk_{hex:32}>>"',
        'os.environ["IEXCLOUD_API_TOKEN"] = "<<sk_{hex:32}>>"',
      ],
      negative: ['IEXCLOUD_API_TOKEN=<your-api-token>', 'IEXCLOUD_API_TOKEN=changeme'],
    },
    {
      id: 'publishable-token',
      description: 'IEX Cloud publishable token',
      near: ['iexcloud', 'iexapi', 'iextoken'],
      value: /T?pk_[0-9a-z]{32}/,
      positive: [
        'iexcloud_token: <<pk_{hex:32}>>',
        '<add key="IexcloudToken" value="<<pk_{hex:32}>>" />',
        '# IEX Cloud token: <<pk_{hex:32}>>',
      ],
      negative: ['IEXCLOUD_TOKEN=<your-token>', 'IEXCLOUD_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
