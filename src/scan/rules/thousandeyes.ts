import type { Provider } from '../rule.ts';

export default {
  id: 'thousandeyes',
  name: 'ThousandEyes',
  docs: 'https://developer.cisco.com/docs/thousandeyes/',
  revoke: 'https://app.thousandeyes.com/account-settings/users-roles',
  rules: [
    {
      id: 'api-token',
      description: 'ThousandEyes API token',
      near: ['thousandeyes'],
      value: /[a-z0-9]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<add key="ThousandeyesApiToken" value="<<{lowernum:32}>>" />',
        '      - THOUSANDEYES_API_TOKEN=<<{uuid}>>',
      ],
      negative: [
        'THOUSANDEYES_API_TOKEN={lowernum:31}',
        '{hex:32}  thousandeyes-2.1.0.zip',
        'THOUSANDEYES_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
