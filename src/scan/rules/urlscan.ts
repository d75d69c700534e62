import type { Provider } from '../rule.ts';

export default {
  id: 'urlscan',
  name: 'urlscan.io',
  docs: 'https://urlscan.io/docs/api/',
  revoke: 'https://urlscan.io/user/profile/',
  rules: [
    {
      id: 'api-key',
      description: 'urlscan.io API key',
      near: ['urlscan'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "define('URLSCAN_API_KEY', '<<{uuid}>>');",
        '{ name: "URLSCAN_API_KEY", value: "<<{uuid}>>" }',
      ],
      negative: [
        'URLSCAN_API_KEY={hex:31}',
        'urlscan_workspace_id: {uuid}',
        'URLSCAN_API_KEY=your_urlscan_api_key_here',
      ],
    },
  ],
} satisfies Provider;
