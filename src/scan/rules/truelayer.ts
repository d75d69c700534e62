import type { Provider } from '../rule.ts';

export default {
  id: 'truelayer',
  name: 'TrueLayer',
  docs: 'https://docs.truelayer.com/docs/api-basics',
  revoke: 'https://console.truelayer.com',
  rules: [
    {
      id: 'client-secret',
      description: 'TrueLayer client secret',
      near: ['truelayer'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'curl https://api.truelayer.com/v1/me -H "Authorization: Bearer <<{uuid}>>"',
        'https://api.truelayer.com/v1/check?client_secret=<<{uuid}>>&format=json',
      ],
      negative: [
        'TRUELAYER_CLIENT_SECRET={hex:31}',
        'truelayer_workspace_id: {uuid}',
        'TRUELAYER_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
