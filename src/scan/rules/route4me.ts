import type { Provider } from '../rule.ts';

export default {
  id: 'route4me',
  name: 'Route4Me',
  docs: 'https://route4me.io/docs/',
  revoke: 'https://route4me.com/api/users/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Route4Me API key',
      near: ['route4me'],
      value: /[0-9A-F]{32}/,
      check: 'letters-and-digits',
      positive: ['val route4meApiKey = "<<{HEX:32}>>"', 'process.env.ROUTE4ME_API_KEY = "<<{HEX:32}>>";'],
      negative: [
        'ROUTE4ME_API_KEY={HEX:31}',
        'route4me.min.js?v={hex:32}',
        'route4me_api_key: "{{ route4me_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
