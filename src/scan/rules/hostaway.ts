import type { Provider } from '../rule.ts';

export default {
  id: 'hostaway',
  name: 'Hostaway',
  docs: 'https://api.hostaway.com/documentation',
  revoke: 'https://dashboard.hostaway.com, "Public API"',
  rules: [
    {
      id: 'api-key',
      description: 'Hostaway API key',
      near: ['hostaway'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e HOSTAWAY_API_KEY=<<{hex:64}>> app',
        "'hostaway' => ['api_key' => '<<{hex:64}>>'],",
        'hostaway.api.key=<<{hex:64}>>',
      ],
      negative: [
        'HOSTAWAY_API_KEY={hex:63}',
        'hostaway_api_key: {hex:65}',
        'hostaway-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
