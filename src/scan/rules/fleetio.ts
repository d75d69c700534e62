import type { Provider } from '../rule.ts';

export default {
  id: 'fleetio',
  name: 'Fleetio',
  docs: 'https://developer.fleetio.com/docs/overview/authentication',
  revoke: 'https://secure.fleetio.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Fleetio API key',
      near: ['fleetio'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'tool --fleetio-api-key <<{hex:40}>>',
        '<fleetioApiKey><<{hex:40}>></fleetioApiKey>',
        '[fleetio]\napi_key = <<{hex:40}>>',
      ],
      negative: [
        '"fleetioApiKey": "{hex:39}"',
        'FLEETIO_API_KEY={hex:41}',
        'fleetio was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
