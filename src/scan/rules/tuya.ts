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
      positive: [
        "'tuya' => ['api_secret' => '<<{hex:32}>>'],",
        'os.Setenv("TUYA_API_SECRET", "<<{hex:32}>>")',
      ],
      negative: [
        'TUYA_API_SECRET={hex:33}',
        'MD5 (tuya-2.1.0.tar.gz) = {hex:32}',
        'TUYA_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
