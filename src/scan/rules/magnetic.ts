import type { Provider } from '../rule.ts';

export default {
  id: 'magnetic',
  name: 'Magnetic',
  docs: 'https://app.magnetichq.com',
  revoke: 'https://app.magnetichq.com, "Settings", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Magnetic API token',
      near: ['magnetichq', 'magneticapi', 'magnetictoken', 'magnetickey'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<string name="magnetic_api_token"><<{uuid}>></string>',
        'val magneticApiToken = "<<{uuid}>>"',
      ],
      negative: [
        'MAGNETIC_API_TOKEN={hex:31}',
        'magnetic_workspace_id: {uuid}',
        'MAGNETIC_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
