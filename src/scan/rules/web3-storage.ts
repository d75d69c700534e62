import type { Provider } from '../rule.ts';

export default {
  id: 'web3-storage',
  name: 'web3.storage',
  docs: 'https://web3.storage/docs/',
  revoke: 'https://console.web3.storage',
  rules: [
    {
      id: 'api-token',
      description: 'web3.storage API token',
      near: ['web3storage', 'w3storage'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'web3.storage.api.token=<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
        "'web3-storage' => ['api_token' => '<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>'],",
      ],
      negative: [
        'WEB3_STORAGE_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'web3-storage-2.1.0.tgz sha256:{hex:64}',
        'const web3StorageApiToken = process.env.WEB3_STORAGE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
