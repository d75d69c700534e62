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
        '{"robinhood": {"apiKey": "<<rh-api-{uuid}>>"}}',
        '<string name="robinhood_api_key"><<rh-api-{uuid}>></string>',
      ],
      negative: [
        'ROBINHOOD_API_KEY=rh-api-{hex:31}',
        'robinhood_workspace_id: {uuid}',
        'robinhood_api_key: "{{ robinhood_api_key }}"',
      ],
    },
    {
      id: 'private-key',
      description: 'Robinhood Crypto private key',
      near: ['robinhood'],
      value: /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "ROBINHOOD_PRIVATE_KEY", value: "<<{base64:43}=>>" }',
        '{"robinhood": {"privateKey": "<<{base64:86}==>>"}}',
      ],
      negative: [
        'ROBINHOOD_PRIVATE_KEY={base64:42}=',
        'robinhood @ {hex:40}',
        'robinhood_private_key: "{{ robinhood_private_key }}"',
      ],
    },
  ],
} satisfies Provider;
