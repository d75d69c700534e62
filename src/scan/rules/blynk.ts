import type { Provider } from '../rule.ts';

export default {
  id: 'blynk',
  name: 'Blynk',
  docs: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
  revoke: 'https://blynk.cloud, the device\'s "Device info"',
  rules: [
    {
      id: 'auth-token',
      description: 'Blynk auth token',
      near: ['blynk'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'blynk.auth.token=<<{base64url:32}>>',
        'tool --blynk-auth-token <<{base64url:32}>>',
        '<blynkAuthToken><<{base64url:32}>></blynkAuthToken>',
      ],
      negative: [
        'BLYNK_AUTH_TOKEN={base64url:31}',
        'blynk_auth_token: {base64url:33}',
        'md5 of blynk-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
