import type { Provider } from '../rule.ts';

export default {
  id: 'sinch',
  name: 'Sinch',
  docs: 'https://developers.sinch.com/docs/sms/',
  revoke: 'https://dashboard.sinch.com/sms/api/rest',
  rules: [
    {
      id: 'api-token',
      description: 'Sinch API token',
      near: ['sinch'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "SINCH_API_TOKEN", value: "<<{lowernum:32}>>" }',
        '{"sinch": {"apiToken": "<<{lowernum:32}>>"}}',
      ],
      negative: [
        'SINCH_API_TOKEN={lowernum:33}',
        'MD5 (sinch-2.1.0.tar.gz) = {hex:32}',
        'SINCH_API_TOKEN=your_sinch_api_token_here',
      ],
    },
  ],
} satisfies Provider;
