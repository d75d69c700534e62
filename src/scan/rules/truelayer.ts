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
      positive: ['truelayer:\n  client_secret: <<{uuid}>>', 'truelayer_client_secret: "<<{uuid}>>"'],
      negative: [
        'TRUELAYER_CLIENT_SECRET={hex:31}',
        'truelayer_workspace_id: {uuid}',
        'TRUELAYER_CLIENT_SECRET=your_truelayer_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
