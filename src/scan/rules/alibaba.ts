import type { Provider } from '../rule.ts';

export default {
  id: 'alibaba',
  name: 'Alibaba Cloud',
  docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  revoke: 'https://ram.console.aliyun.com/manage/ak',
  rules: [
    {
      id: 'access-key-id',
      description: 'Alibaba Cloud AccessKey ID',
      keywords: ['ltai'],
      pattern: /(?<![A-Za-z0-9_+/])LTAI[A-Za-z0-9]{12,22}(?![A-Za-z0-9_+/=])/,
      check: 'mixed-case-and-digits',
      positive: [
        'ALIBABA_CLOUD_ACCESS_KEY_ID=<<LTAI{alnum:17}k7Q>>',
        '"accessKeyId": "<<LTAI{alnum:9}k7Q>>"',
      ],
      negative: [
        'alibaba_cloud_access_key_id: LTAI{alnum:8}k7Q',
        'client = Client(alibaba_cloud_access_key_id="LTAI{alnum:20}k7Q")',
        'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIyour-key-goes-here',
      ],
    },
    {
      id: 'access-key-secret',
      description: 'Alibaba Cloud AccessKey secret',
      near: ['alibaba', 'aliyun', 'alicloud', 'accesskeysecret', 'aliaccess', 'alisecret'],
      value: /[A-Za-z0-9]{30}/,
      check: 'mixed-case-and-digits',
      positive: [
        "const alibabaCloudAccessKeySecret = '<<{alnum:27}k7Q>>';",
        'alibaba.cloud.access.key.secret=<<{alnum:27}k7Q>>',
      ],
      negative: [
        'ALIBABA_CLOUD_ACCESS_KEY_SECRET={alnum:26}k7Q',
        'alibaba-1.0.tgz sha256 {hex:64}',
        'ALIBABA_CLOUD_ACCESS_KEY_SECRET=your_access_key_secret_here',
      ],
    },
    {
      id: 'sts-access-key-id',
      description: 'Alibaba Cloud STS AccessKey ID',
      keywords: ['sts.n'],
      pattern: /(?<![A-Za-z0-9_])STS\.N[A-Za-z0-9]{20,30}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: [
        '--alibaba-cloud-access-key-id <<STS.N{alnum:17}k7Q>>',
        '{"token":"<<STS.N{alnum:17}k7Q>>"}',
      ],
      negative: [
        'ALIBABA_CLOUD_ACCESS_KEY_ID=STS.N{alnum:16}k7Q',
        "const alibabaCloudAccessKeyId = 'STS.N{alnum:28}k7Q';",
        'ALIBABA_CLOUD_ACCESS_KEY_ID=STS.Nyour-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
