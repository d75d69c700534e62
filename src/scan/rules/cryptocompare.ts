import type { Provider } from '../rule.ts';

export default {
  id: 'cryptocompare',
  name: 'CryptoCompare',
  docs: 'https://min-api.cryptocompare.com/documentation',
  revoke: 'https://www.cryptocompare.com/cryptopian/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'CryptoCompare API key',
      near: ['cryptocompare'],
      value: /[0-9a-z-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'variable "cryptocompare_api_key" {\n  default = "<<{hex:64}>>"\n}',
        "define('CRYPTOCOMPARE_API_KEY', '<<{hex:64}>>');",
        'docker run -e CRYPTOCOMPARE_API_KEY=<<{hex:64}>> app',
      ],
      negative: ['CRYPTOCOMPARE_API_KEY=${CRYPTOCOMPARE_API_KEY}', 'CRYPTOCOMPARE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
