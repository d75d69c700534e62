import type { Provider } from '../rule.ts';

export default {
  id: 'rebrandly',
  name: 'Rebrandly',
  docs: 'https://developers.rebrandly.com/docs/api-keys',
  revoke: 'https://app.rebrandly.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Rebrandly API key',
      near: ['rebrandly'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('REBRANDLY_API_KEY', '<<{lowernum:32}>>');",
        '{ name: "REBRANDLY_API_KEY", value: "<<{lowernum:32}>>" }',
      ],
      negative: [
        'REBRANDLY_API_KEY={lowernum:33}',
        'MD5 (rebrandly-2.1.0.tar.gz) = {hex:32}',
        'REBRANDLY_API_KEY=your_rebrandly_api_key_here',
      ],
    },
  ],
} satisfies Provider;
