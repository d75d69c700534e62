import type { Provider } from '../rule.ts';

export default {
  id: 'raindrop-io',
  name: 'Raindrop.io',
  docs: 'https://developer.raindrop.io/v1/authentication/token',
  revoke: 'https://app.raindrop.io/settings/integrations',
  rules: [
    {
      id: 'api-token',
      description: 'Raindrop.io API token',
      near: ['raindrop', 'raindropio'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['raindrop-io:\n  api_token: <<{uuid}>>', 'raindrop_io_api_token: "<<{uuid}>>"'],
      negative: [
        'RAINDROP_IO_API_TOKEN={hex:31}',
        'raindrop_io_workspace_id: {uuid}',
        'RAINDROP_IO_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
