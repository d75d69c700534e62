import type { Provider } from '../rule.ts';

export default {
  id: 'ipqualityscore',
  name: 'IPQualityScore',
  docs: 'https://www.ipqualityscore.com/documentation/overview',
  revoke: 'https://www.ipqualityscore.com/user/settings',
  rules: [
    {
      id: 'api-key',
      description: 'IPQualityScore API key',
      near: ['ipqualityscore', 'ipquality', 'ipqsapi', 'ipqskey'],
      value: /[0-9A-Za-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'tool --ipqualityscore-api-key <<{alnum:32}>>',
        '<ipqualityscoreApiKey><<{alnum:32}>></ipqualityscoreApiKey>',
        '[ipqualityscore]\napi_key = <<{alnum:32}>>',
      ],
      negative: [
        '"ipqualityscoreApiKey": "{alnum:31}"',
        'ipqualityscore_api_key: {alnum:33}',
        'md5 of ipqualityscore-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
