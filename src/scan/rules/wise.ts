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
      near: ['wise', 'transferwise'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "define('WISE_API_TOKEN', '<<{uuid}>>');",
        '{ name: "WISE_API_TOKEN", value: "<<{uuid}>>" }',
      ],
      negative: [
        'WISE_API_TOKEN={hex:31}',
        'wise_workspace_id: {uuid}',
        'wise_api_token: "{{ wise_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
