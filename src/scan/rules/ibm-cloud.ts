import type { Provider } from '../rule.ts';

export default {
  id: 'ibm-cloud',
  name: 'IBM Cloud',
  docs: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
  revoke: 'https://cloud.ibm.com/iam/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'IBM Cloud API key',
      near: ['ibmcloud', 'ibmapi', 'bluemix', 'watson', 'softlayer', 'ibmiam'],
      value: /[A-Za-z0-9_-]{44}/,
      check: 'mixed-case-and-digits',
      positive: ["const ibmcloudApiKey = '<<{alnum:41}k7Q>>';", 'ibmcloud.api.key=<<{alnum:41}k7Q>>'],
      negative: [
        'IBMCLOUD_API_KEY={alnum:40}k7Q',
        'ibmcloud-1.0.tgz sha256 {hex:64}',
        'IBMCLOUD_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'cos-hmac-secret',
      description: 'IBM Cloud Object Storage HMAC secret',
      near: ['ibmcos', 'coshmac', 'ibmhmac'],
      value: /[0-9a-f]{48}/,
      positive: ['IBM_COS_SECRET_ACCESS_KEY=<<{hex:48}>>', '"cosHmacSecret": "<<{hex:48}>>"'],
      negative: [
        'IBM_COS_SECRET_ACCESS_KEY={hex:47}',
        'ibmcos-1.0.tgz sha256 {hex:64}',
        'IBM_COS_SECRET_ACCESS_KEY=your_cos_hmac_secret_here',
      ],
    },
    {
      id: 'classic-api-key',
      description: 'IBM Cloud classic infrastructure API key',
      near: ['softlayer', 'slapikey', 'ibmclassic'],
      value: /[0-9a-f]{64}/,
      positive: ['--softlayer-api-key <<{hex:64}>>', 'softlayer_api_key: <<{hex:64}>>'],
      negative: ['SOFTLAYER_API_KEY={hex:63}', 'SOFTLAYER_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
