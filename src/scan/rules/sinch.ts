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
        'val sinchApiToken = "<<{lowernum:32}>>"',
        'process.env.SINCH_API_TOKEN = "<<{lowernum:32}>>";',
      ],
      negative: [
        'SINCH_API_TOKEN={lowernum:31}',
        '{hex:32}  sinch-2.1.0.zip',
        'SINCH_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
