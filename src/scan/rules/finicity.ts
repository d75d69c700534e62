import type { Provider } from '../rule.ts';

export default {
  id: 'finicity',
  name: 'Finicity',
  docs: 'https://developer.mastercard.com/open-finance-us/documentation/',
  revoke: 'https://developer.mastercard.com',
  rules: [
    {
      id: 'api-token',
      description: 'Finicity API token',
      near: ['finicity'],
      value: /[0-9a-f]{32}/,
      positive: ['FINICITY_API_TOKEN=<<{hex:32}>>', 'client = Client(finicity_api_token="<<{hex:32}>>")'],
      negative: [
        'FINICITY_API_TOKEN={hex:31}',
        'finicity-1.0.tgz sha256 {hex:64}',
        'FINICITY_API_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Finicity client secret',
      near: ['finicity'],
      value: /[a-z0-9]{20}/,
      check: 'letters-and-digits',
      positive: [
        "const finicityClientSecret = '<<{lowernum:18}k7>>';",
        'finicity.client.secret=<<{lowernum:18}k7>>',
      ],
      negative: [
        'FINICITY_CLIENT_SECRET={lowernum:17}k7',
        'finicity-1.0.tgz sha256 {hex:64}',
        'FINICITY_CLIENT_SECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
