import type { Provider } from '../rule.ts';

export default {
  id: 'elastic',
  name: 'Elastic',
  docs: 'https://www.elastic.co/docs/deploy-manage/api-keys',
  revoke: 'Elastic Cloud: "Organization", "API keys"',
  rules: [
    {
      id: 'cloud-api-key',
      description: 'Elastic Cloud API key',
      keywords: ['essu_'],
      pattern: /(?<![A-Za-z0-9_])essu_[A-Za-z0-9_-]{60,200}={0,2}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['--ec-api-key <<essu_{alnum:60}>>', '{"token":"<<essu_{alnum:60}>>"}'],
      negative: [
        'EC_API_KEY=essu_{alnum:59}',
        "const ecApiKey = 'essu_{alnum:201}';",
        'EC_API_KEY=essu_your-key-goes-here',
      ],
    },
    {
      id: 'api-key',
      description: 'Elastic API key',
      near: ['elasticapi', 'elasticsearchapi', 'elasticcloudapi', 'esapikey', 'kibanaapi', 'elastickey'],
      value: /[A-Za-z0-9+/]{58}==/,
      check: 'mixed-case-and-digits',
      positive: ['ELASTICSEARCH_API_KEY=<<{base64:58}==>>', '"elasticApiKey": "<<{alnum:58}==>>"'],
      negative: [
        'ELASTICSEARCH_API_KEY={base64:54}k7Q==',
        'elasticapi-1.0.tgz sha256 {hex:64}',
        'ELASTICSEARCH_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
