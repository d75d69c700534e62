import type { Provider } from '../rule.ts';

export default {
  id: 'neynar',
  name: 'Neynar',
  docs: 'https://docs.neynar.com/docs/getting-started-with-neynar',
  revoke: 'https://dev.neynar.com',
  rules: [
    {
      id: 'api-key',
      description: 'Neynar API key',
      near: ['neynar'],
      value: /[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/,
      positive: ["$neynar_api_key = '<<{UUID}>>';", 'NEYNAR_API_KEY=<<{UUID}>>'],
      negative: [
        'NEYNAR_API_KEY={hex:31}',
        'neynar_workspace_id: {uuid}',
        'NEYNAR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
