import type { Provider } from '../rule.ts';

export default {
  id: 'parsers-dev',
  name: 'Parsers',
  docs: 'https://docs.parsers.dev',
  revoke: 'https://parsers.dev',
  rules: [
    {
      id: 'api-key',
      description: 'Parsers API key',
      near: ['parsersdev', 'parsersapi', 'parserskey'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.parsers.dev/v1/check?api_key=<<{lowernum:64}>>&format=json',
        'parsers.dev.api.key=<<{lowernum:64}>>',
      ],
      negative: [
        'PARSERS_DEV_API_KEY={lowernum:63}',
        'parsers-dev-2.1.0.tgz sha256:{hex:64}',
        'parsersDevApiKey: "${PARSERS_DEV_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
