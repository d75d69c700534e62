import type { Provider } from '../rule.ts';

export default {
  id: 'tomba',
  name: 'Tomba',
  docs: 'https://docs.tomba.io/introduction',
  revoke: 'https://app.tomba.io/api',
  rules: [
    {
      id: 'api-secret',
      description: 'Tomba API secret',
      keywords: ['ts_'],
      pattern: /(?<![A-Za-z0-9_])ts_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_-])/,
      positive: [
        '[tomba]\napi_secret = "<<ts_{uuid}>>"',
        '<add key="TombaApiSecret" value="<<ts_{uuid}>>" />',
      ],
      negative: [
        'TOMBA_API_SECRET=ts_{hex:31}',
        'tomba_workspace_id: {uuid}',
        'TOMBA_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
