import type { Provider } from '../rule.ts';

export default {
  id: 'opsgenie',
  name: 'Opsgenie',
  docs: 'https://docs.opsgenie.com/docs/api-key-management',
  revoke: 'https://app.opsgenie.com/settings/api-key-management',
  rules: [
    {
      id: 'api-key',
      description: 'Opsgenie API key',
      near: ['opsgenie', 'geniekey'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['ENV OPSGENIE_API_KEY <<{uuid}>>', 'opsgenie login --api-key <<{uuid}>>'],
      negative: [
        'OPSGENIE_API_KEY={hex:31}',
        'opsgenie_workspace_id: {uuid}',
        'OPSGENIE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
