import type { Provider } from '../rule.ts';

export default {
  id: 'telnyx',
  name: 'Telnyx',
  docs: 'https://developers.telnyx.com/docs/account-setup/create-api-keys',
  revoke: 'https://portal.telnyx.com/#/app/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Telnyx API key',
      keywords: ['key0'],
      pattern: /(?<![A-Za-z0-9_])KEY0[A-Za-z0-9_-]{54}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: [
        'TELNYX_API_KEY=<<KEY0{HEX:31}_{alnum:22}>>',
        'Authorization: Bearer <<KEY01{HEX:30}_{alnum:22}>>',
      ],
      negative: ['TELNYX_API_KEY=KEY0{alnum:50}', 'TELNYX_API_KEY=KEY0your-key'],
    },
    {
      id: 'api-key-named',
      description: 'Telnyx API key',
      near: ['telnyx'],
      value: /KEY[A-Za-z0-9_-]{55}/,
      check: 'mixed-case',
      positive: ['TELNYX_API_KEY=<<KEYa{alnum:54}>>', '"telnyxKey": "<<KEYb{alnum:54}>>"'],
      negative: [
        'TELNYX_API_KEY_NAMED=KEY{alnum:54}',
        'telnyx-1.0.tgz sha256 {hex:64}',
        'TELNYX_API_KEY_NAMED=your_api_key_named_here',
      ],
    },
  ],
} satisfies Provider;
