import type { Provider } from '../rule.ts';

export default {
  id: 'fleetbase',
  name: 'Fleetbase',
  docs: 'https://docs.fleetbase.io',
  revoke: 'https://console.fleetbase.io, "Developers"',
  rules: [
    {
      id: 'api-key',
      description: 'Fleetbase API key',
      near: ['fleetbase'],
      value: /flb_(?:live|test)_[0-9A-Za-z]{20}/,
      positive: [
        '<add key="FleetbaseApiKey" value="<<flb_live_{alnum:20}>>" />',
        '# Fleetbase API key: <<flb_live_{alnum:20}>>',
        "const fleetbaseApiKey = '<<flb_live_{alnum:20}>>';",
      ],
      negative: ['FLEETBASE_API_KEY=<your-api-key>', 'FLEETBASE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
