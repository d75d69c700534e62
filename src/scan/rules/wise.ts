import type { Provider } from '../rule.ts';

export default {
  id: 'wise',
  name: 'Wise',
  docs: 'https://docs.wise.com/api-docs/features/authentication-access',
  revoke: 'https://wise.com/settings, "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Wise API token',
      near: ['transferwise', 'wiseapi', 'wisetoken', 'wisekey'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['<string name="wise_api_token"><<{uuid}>></string>', 'val wiseApiToken = "<<{uuid}>>"'],
      negative: [
        'WISE_API_TOKEN={hex:31}',
        'wise_workspace_id: {uuid}',
        'WISE_API_TOKEN=your_wise_api_token_here',
      ],
    },
  ],
} satisfies Provider;
