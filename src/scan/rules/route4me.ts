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
      positive: [
        '{ name: "ROUTE4ME_API_KEY", value: "<<{HEX:32}>>" }',
        '{"route4me": {"apiKey": "<<{HEX:32}>>"}}',
      ],
      negative: [
        'ROUTE4ME_API_KEY={HEX:31}',
        '{hex:32}  route4me-2.1.0.zip',
        'const route4meApiKey = process.env.ROUTE4ME_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
