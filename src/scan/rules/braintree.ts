import type { Provider } from '../rule.ts';

export default {
  id: 'braintree',
  name: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/docs/start/tutorial-generate-client-token',
  revoke: 'https://www.braintreegateway.com, "Settings", "API"',
  rules: [
    {
      id: 'access-token',
      description: 'Braintree access token',
      keywords: ['access_token$production$', 'access_token$sandbox$'],
      pattern:
        /(?<![A-Za-z0-9_])access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        '"braintreeAccessToken": "<<access_token$production${lowernum:16}${hex:32}>>",',
        'ENV BRAINTREE_ACCESS_TOKEN <<access_token$sandbox${lowernum:16}${hex:32}>>',
      ],
      negative: [
        'export BRAINTREE_ACCESS_TOKEN="access_token$production${lowernum:16}${hex:31}"',
        '"braintreeAccessToken": "access_token$production${lowernum:16}${hex:33}",',
        'BRAINTREE_ACCESS_TOKEN=access_token$production$your-token-goes-here',
      ],
    },
    {
      id: 'private-key',
      description: 'Braintree private key',
      near: ['braintree', 'btprivate'],
      value: /[0-9a-f]{32}/,
      positive: [
        'BRAINTREE_PRIVATE_KEY=<<{hex:32}>>',
        'client = Client(braintree_private_key="<<{hex:32}>>")',
      ],
      negative: [
        'BRAINTREE_PRIVATE_KEY={hex:31}',
        'braintree-1.0.tgz sha256 {hex:64}',
        'BRAINTREE_PRIVATE_KEY=your_private_key_here',
      ],
    },
  ],
} satisfies Provider;
