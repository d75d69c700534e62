import type { Provider } from '../rule.ts';

export default {
  id: 'vonage',
  name: 'Vonage',
  docs: 'https://developer.vonage.com/en/account/secret-management',
  revoke: 'https://dashboard.nexmo.com/settings',
  rules: [
    {
      id: 'api-secret',
      description: 'Vonage API secret',
      near: ['vonage', 'nexmo'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Vonage(api_secret="<<{alnum:16}>>")',
        'curl https://api.vonage.com/v1/me -H "Authorization: Bearer <<{alnum:16}>>"',
      ],
      negative: [
        'VONAGE_API_SECRET={alnum:15}',
        'vonageClient.getStatusOfRequest(requestOptions)',
        'const vonageApiSecret = process.env.VONAGE_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
