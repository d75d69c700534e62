import type { Provider } from '../rule.ts';

export default {
  id: 'bunny',
  name: 'bunny.net',
  docs: 'https://docs.bunny.net/reference/bunnynet-api-overview',
  revoke: 'https://dash.bunny.net/account/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'bunny.net API key',
      near: ['bunnynet', 'bunnycdn', 'bunnyapi', 'bunnystorage', 'bunnyaccess', 'bunnystream'],
      value: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})?/,
      positive: [
        'client = BunnyNet(api_key="<<{uuid}{uuid}>>")',
        'export BUNNY_NET_API_KEY="<<{uuid}{uuid}>>"',
        "process.env.BUNNY_NET_API_KEY || '<<{uuid}{uuid}>>'",
      ],
      negative: ['BUNNY_NET_API_KEY=your_api_key_here', 'BUNNY_NET_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
