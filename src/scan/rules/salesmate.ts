import type { Provider } from '../rule.ts';

export default {
  id: 'salesmate',
  name: 'Salesmate',
  docs: 'https://apidocs.salesmate.io',
  revoke: '"My account", "Access key" of your account at salesmate.io',
  rules: [
    {
      id: 'access-token',
      description: 'Salesmate access token',
      near: ['salesmate'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['"salesmateAccessToken": "<<{uuid}>>"', "const salesmateAccessToken = '<<{uuid}>>';"],
      negative: [
        'SALESMATE_ACCESS_TOKEN={hex:31}',
        'salesmate_workspace_id: {uuid}',
        'SALESMATE_ACCESS_TOKEN=<your access token>',
      ],
    },
  ],
} satisfies Provider;
