import type { Provider } from '../rule.ts';

export default {
  id: 'veriff',
  name: 'Veriff',
  docs: 'https://devdocs.veriff.com/docs/hmac-authentication-and-endpoint-security',
  revoke: 'https://hub.veriff.me/integrations',
  rules: [
    {
      id: 'api-secret',
      description: 'Veriff API secret',
      near: ['veriff'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '{"veriff": {"apiSecret": "<<{uuid}>>"}}',
        '<string name="veriff_api_secret"><<{uuid}>></string>',
      ],
      negative: [
        'VERIFF_API_SECRET={hex:31}',
        'veriff_workspace_id: {uuid}',
        'VERIFF_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
