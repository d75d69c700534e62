import type { Provider } from '../rule.ts';

export default {
  id: 'segment',
  name: 'Segment',
  docs: 'https://segment.com/docs/api/public-api/',
  revoke: 'https://app.segment.com, "Workspace settings", "Access management", "Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Segment API token',
      near: ['segment'],
      value: /[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}/,
      positive: [
        'process.env.SEGMENT_API_TOKEN = "<<{base64url:43}.{base64url:43}>>";',
        "$segment_api_token = '<<{base64url:43}.{base64url:43}>>';",
      ],
      negative: [
        'SEGMENT_API_TOKEN={base64url:43}.{base64url:44}',
        'segment-2.1.0.tgz sha256:{hex:64}',
        'SEGMENT_API_TOKEN=your_segment_api_token_here',
      ],
    },
  ],
} satisfies Provider;
