import type { Provider } from '../rule.ts';

export default {
  id: 'baidu-cloud',
  name: 'Baidu AI Cloud',
  docs: 'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb',
  revoke: 'https://console.bce.baidu.com/iam/#/iam/accesslist',
  rules: [
    {
      id: 'access-key-id',
      description: 'Baidu AI Cloud access key ID',
      keywords: ['altak'],
      pattern: /(?<![A-Za-z0-9_])ALTAK-?[A-Za-z0-9]{16,24}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '<add key="BAIDU_CLOUD_ACCESS_KEY_ID" value="<<ALTAK{alnum:14}kQ>>" />',
        'Authorization: Bearer <<ALTAK{alnum:14}kQ>>',
      ],
      negative: [
        'export BAIDU_CLOUD_ACCESS_KEY_ID="ALTAK{alnum:13}kQ"',
        '"baiduCloudAccessKeyId": "ALTAK{alnum:25}",',
        'BAIDU_CLOUD_ACCESS_KEY_ID=ALTAKyour-key-goes-here',
      ],
    },
    {
      id: 'api-key',
      description: 'Baidu AI Cloud API key',
      keywords: ['bce-v3/'],
      pattern: /(?<![A-Za-z0-9_])bce-v3\/ALTAK-[A-Za-z0-9]{21}\/[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        '--baidu-cloud-api-key <<bce-v3/ALTAK-{alnum:21}/{hex:40}>>',
        '{"token":"<<bce-v3/ALTAK-{alnum:21}/{hex:40}>>"}',
      ],
      negative: [
        'BAIDU_CLOUD_API_KEY=bce-v3/ALTAK-{alnum:21}/{hex:39}',
        "const baiduCloudApiKey = 'bce-v3/ALTAK-{alnum:21}/{hex:41}';",
        'BAIDU_CLOUD_API_KEY=bce-v3/ALTAK-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
