import type { Provider } from '../rule.ts';

export default {
  id: 'railway',
  name: 'Railway',
  docs: 'https://docs.railway.com/reference/public-api',
  revoke: 'https://railway.com/account/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Railway API token',
      near: ['railway'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<string name="railway_api_token"><<{uuid}>></string>',
        'val railwayApiToken = "<<{uuid}>>"',
      ],
      negative: [
        'RAILWAY_API_TOKEN={hex:31}',
        'railway_workspace_id: {uuid}',
        'RAILWAY_API_TOKEN=your_railway_api_token_here',
      ],
    },
  ],
} satisfies Provider;
