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
        'tool --iexcloud-api-token <<sk_{hex:32}>>',
        '<iexcloudApiToken><<sk_{hex:32}>></iexcloudApiToken>',
        '[iexcloud]\napi_token = <<sk_{hex:32}>>',
      ],
      negative: ['iexcloudApiToken: process.env.IEXCLOUD_API_TOKEN', 'IEXCLOUD_API_TOKEN=changeme'],
    },
    {
      id: 'publishable-token',
      description: 'IEX Cloud publishable token',
      near: ['iexcloud', 'iexapi', 'iextoken'],
      value: /T?pk_[0-9a-z]{32}/,
      positive: [
        'variable "iexcloud_token" {\n  default = "<<pk_{hex:32}>>"\n}',
        "define('IEXCLOUD_TOKEN', '<<pk_{hex:32}>>');",
        'docker run -e IEXCLOUD_TOKEN=<<pk_{hex:32}>> app',
      ],
      negative: ['iexcloudToken: process.env.IEXCLOUD_TOKEN', 'IEXCLOUD_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
