import type { Provider } from '../rule.ts';

export default {
  id: 'robinhood',
  name: 'Robinhood Crypto',
  docs: 'https://docs.robinhood.com/crypto/trading/',
  revoke: 'https://robinhood.com/account/crypto',
  rules: [
    {
      id: 'api-key',
      description: 'Robinhood Crypto API key',
      keywords: ['rh-api-'],
      pattern:
        /(?<![A-Za-z0-9_])rh-api-[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_-])/,
      positive: [
        'process.env.ROBINHOOD_API_KEY = "<<rh-api-{uuid}>>";',
        "$robinhood_api_key = '<<rh-api-{uuid}>>';",
      ],
      negative: [
        'ROBINHOOD_API_KEY=rh-api-{hex:31}',
        'robinhood_workspace_id: {uuid}',
        'ROBINHOOD_API_KEY=your_robinhood_api_key_here',
      ],
    },
    {
      id: 'private-key',
      description: 'Robinhood Crypto private key',
      near: ['robinhood'],
      value: /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==/,
      check: 'letters-and-digits',
      positive: [
        'val robinhoodPrivateKey = "<<{base64:43}=>>"',
        'process.env.ROBINHOOD_PRIVATE_KEY = "<<{base64:86}==>>";',
      ],
      negative: [
        'ROBINHOOD_PRIVATE_KEY={base64:44}=',
        '"robinhood": "git+https://git.example/robinhood.git#{hex:40}"',
        'ROBINHOOD_PRIVATE_KEY=your_robinhood_private_key_here',
      ],
    },
  ],
} satisfies Provider;
