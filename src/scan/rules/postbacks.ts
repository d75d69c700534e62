import type { Provider } from '../rule.ts';

export default {
  id: 'postbacks',
  name: 'Postbacks',
  docs: 'https://postbacks.io',
  revoke: 'https://postbacks.io',
  rules: [
    {
      id: 'api-key',
      description: 'Postbacks API key',
      near: ['postbacks'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['POSTBACKS_API_KEY=<<{uuid}>>', '"postbacksApiKey": "<<{uuid}>>"'],
      negative: [
        'POSTBACKS_API_KEY={hex:31}',
        'postbacks_workspace_id: {uuid}',
        'POSTBACKS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
