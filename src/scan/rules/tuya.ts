import type { Provider } from '../rule.ts';

export default {
  id: 'tuya',
  name: 'Tuya',
  docs: 'https://developer.tuya.com/en/docs/iot/api-request',
  revoke: 'https://iot.tuya.com/cloud/',
  rules: [
    {
      id: 'api-secret',
      description: 'Tuya API secret',
      near: ['tuya'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['<add key="TuyaApiSecret" value="<<{hex:32}>>" />', '      - TUYA_API_SECRET=<<{hex:32}>>'],
      negative: [
        'TUYA_API_SECRET={hex:31}',
        '{hex:32}  tuya-2.1.0.zip',
        'const tuyaApiSecret = process.env.TUYA_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
