import type { Provider } from '../rule.ts';

export default {
  id: 'walletconnect',
  name: 'WalletConnect',
  docs: 'https://docs.reown.com/cloud/relay',
  revoke: 'https://cloud.reown.com',
  rules: [
    {
      id: 'api-secret',
      description: 'WalletConnect API secret',
      near: ['walletconnect', 'reown'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'walletconnect.api_secret = "<<{uuid}>>"',
        "define('WALLETCONNECT_API_SECRET', '<<{uuid}>>');",
      ],
      negative: [
        'WALLETCONNECT_API_SECRET={hex:31}',
        'walletconnect_workspace_id: {uuid}',
        'walletconnectApiSecret: "${WALLETCONNECT_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
