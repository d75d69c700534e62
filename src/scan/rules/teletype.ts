import type { Provider } from '../rule.ts';

export default {
  id: 'teletype',
  name: 'Teletype',
  docs: 'https://teletype.app/help/api/',
  revoke: 'https://panel.teletype.app, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Teletype API token',
      near: ['teletype'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.teletype.app/v1/me -H "Authorization: Bearer <<{base64url:64}>>"',
        'https://api.teletype.app/v1/check?api_token=<<{base64url:64}>>&format=json',
      ],
      negative: [
        'TELETYPE_API_TOKEN={base64url:65}',
        'teletype-2.1.0.tgz sha256:{hex:64}',
        'TELETYPE_API_TOKEN=your_teletype_api_token_here',
      ],
    },
  ],
} satisfies Provider;
