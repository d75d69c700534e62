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
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="IpqualityscoreApiKey" value="<<{alnum:32}>>" />',
        '# IPQualityScore API key: <<{alnum:32}>>',
        "const ipqualityscoreApiKey = '<<{alnum:32}>>';",
      ],
      negative: [
        'IPQUALITYSCORE_API_KEY={alnum:31}',
        'IPQUALITYSCORE_API_KEY={alnum:33}',
        'md5 of ipqualityscore-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
