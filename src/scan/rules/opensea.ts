import type { Provider } from '../rule.ts';

export default {
  id: 'opensea',
  name: 'OpenSea',
  docs: 'https://docs.opensea.io/reference/api-keys',
  revoke: 'https://opensea.io/account/settings?tab=developer',
  rules: [
    {
      id: 'api-key',
      description: 'OpenSea API key',
      near: ['opensea'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'opensea' => ['api_key' => '<<{hex:32}>>'],",
        'os.Setenv("OPENSEA_API_KEY", "<<{hex:32}>>")',
      ],
      negative: [
        'OPENSEA_API_KEY={hex:31}',
        'opensea.min.js?v={hex:32}',
        'opensea_api_key: "{{ opensea_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
