import type { Provider } from '../rule.ts';

export default {
  id: 'volcengine',
  name: 'Volcengine',
  docs: 'https://www.volcengine.com/docs/6291/65568',
  revoke: 'https://console.volcengine.com/iam/keymanage/',
  rules: [
    {
      id: 'access-key-id',
      description: 'Volcengine access key ID',
      keywords: ['aklt'],
      pattern: /(?<![A-Za-z0-9_+/])AKLT[A-Za-z0-9]{32,60}={0,2}(?![A-Za-z0-9_+/=])/,
      check: 'mixed-case',
      positive: ['VOLC_ACCESSKEY=<<AKLT{alnum:43}>>', '"accessKeyId": "<<AKLT{alnum:40}>>"'],
      negative: ['VOLCENGINE_ACCESS_KEY_ID=AKLTyour-key-goes-here', 'VOLCENGINE_ACCESS_KEY_ID=AKLT{hex:8}'],
    },
    {
      id: 'secret-access-key',
      description: 'Volcengine secret access key',
      near: ['volc', 'volcengine', 'volcsecret'],
      value: /[A-Za-z0-9+/]{58}==/,
      check: 'mixed-case-and-digits',
      positive: ["const volcSecretkey = '<<{base64:55}k7Q==>>';", 'volc.secretkey=<<{base64:55}k7Q==>>'],
      negative: [
        'VOLC_SECRETKEY={base64:54}k7Q==',
        'volc-1.0.tgz sha256 {hex:64}',
        'VOLC_SECRETKEY=your_secret_access_key_here',
      ],
    },
  ],
} satisfies Provider;
