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
      positive: ['ENV THOUSANDEYES_API_TOKEN <<{lowernum:32}>>', 'thousandeyes login --api-token <<{uuid}>>'],
      negative: [
        'THOUSANDEYES_API_TOKEN={lowernum:31}',
        'thousandeyes.min.js?v={hex:32}',
        'thousandeyesApiToken: "${THOUSANDEYES_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
