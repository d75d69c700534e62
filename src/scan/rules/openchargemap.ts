import type { Provider } from '../rule.ts';

export default {
  id: 'openchargemap',
  name: 'Open Charge Map',
  docs: 'https://openchargemap.org/site/develop/api',
  revoke: 'https://openchargemap.org/site/profile/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Open Charge Map API key',
      near: ['openchargemap', 'ocmapi'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['export OPENCHARGEMAP_API_KEY="<<{uuid}>>"', 'openchargemap:\n  api_key: <<{uuid}>>'],
      negative: [
        'OPENCHARGEMAP_API_KEY={hex:31}',
        'openchargemap_workspace_id: {uuid}',
        'openchargemapApiKey: "${OPENCHARGEMAP_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
