import type { Provider } from '../rule.ts';

export default {
  id: 'plaid',
  name: 'Plaid',
  docs: 'https://plaid.com/docs/api/tokens/',
  revoke: 'https://dashboard.plaid.com/developers/keys',
  rules: [
    {
      id: 'access-token',
      description: 'Plaid access token',
      keywords: ['-production-', '-sandbox-', '-development-'],
      pattern:
        /(?<![A-Za-z0-9_])(?:access|public|link|processor)-(?:production|sandbox|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_])/,
      before: 9,
      positive: [
        'os.environ["PLAID_ACCESS_TOKEN"] = "<<access-production-{uuid}>>"',
        'PLAID_ACCESS_TOKEN=<<public-sandbox-{uuid}>>',
        'client = Client(plaid_access_token="<<link-development-{uuid}>>")',
      ],
      negative: ['PLAID_ACCESS_TOKEN=access-production-{hex:32}', 'access-sandbox-token-for-tests'],
    },
    {
      id: 'secret',
      description: 'Plaid secret',
      near: ['plaid'],
      value: /[0-9a-f]{30}/,
      positive: ['PLAID_SECRET=<<{hex:30}>>', 'client = Client(plaid_secret="<<{hex:30}>>")'],
      negative: ['PLAID_SECRET={hex:29}', 'plaid-1.0.tgz sha256 {hex:64}', 'PLAID_SECRET=your_secret_here'],
    },
    {
      id: 'client-id',
      description: 'Plaid client ID',
      near: ['plaidclientid'],
      value: /[0-9a-f]{24}/,
      positive: ["const plaidClientId = '<<{hex:24}>>';", 'plaid.client.id=<<{hex:24}>>'],
      negative: [
        'PLAID_CLIENT_ID={hex:23}',
        'plaidclientid-1.0.tgz sha256 {hex:64}',
        'PLAID_CLIENT_ID=your_client_id_here',
      ],
    },
  ],
} satisfies Provider;
