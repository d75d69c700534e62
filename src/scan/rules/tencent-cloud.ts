import type { Provider } from '../rule.ts';

export default {
  id: 'tencent-cloud',
  name: 'Tencent Cloud',
  docs: 'https://www.tencentcloud.com/document/product/598/34227',
  revoke: 'https://console.cloud.tencent.com/cam/capi',
  rules: [
    {
      id: 'secret-id',
      description: 'Tencent Cloud SecretId',
      keywords: ['akid'],
      pattern: /(?<![A-Za-z0-9_])AKID[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: [
        "curl -H 'Authorization: Bearer <<AKID{alnum:29}k7Q>>' https://api.test/v1",
        "const tencentCloudSecretId = '<<AKID{alnum:29}k7Q>>';",
      ],
      negative: [
        'export TENCENT_CLOUD_SECRET_ID="AKID{alnum:28}k7Q"',
        '"tencentCloudSecretId": "AKID{alnum:30}k7Q",',
        'TENCENT_CLOUD_SECRET_ID=AKIDyour-token-goes-here',
      ],
    },
    {
      id: 'secret-key',
      description: 'Tencent Cloud SecretKey',
      near: ['tencent', 'qcloud', 'tcsecret', 'cossecret'],
      value: /[A-Za-z0-9]{32}/,
      check: 'mixed-case-and-digits',
      positive: ['--tencent-secret-key <<{alnum:29}k7Q>>', 'tencent_secret_key: <<{alnum:29}k7Q>>'],
      negative: [
        'TENCENT_SECRET_KEY={alnum:28}k7Q',
        'tencent-1.0.tgz sha256 {hex:64}',
        'TENCENT_SECRET_KEY=your_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
