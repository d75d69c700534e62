import type { Provider } from '../rule.ts';

export default {
  id: 'clickup',
  name: 'ClickUp',
  docs: 'https://developer.clickup.com/docs/authentication',
  revoke: 'https://app.clickup.com/settings/apps',
  rules: [
    {
      id: 'personal-token',
      description: 'ClickUp personal API token',
      keywords: ['pk_1', 'pk_2', 'pk_3', 'pk_4', 'pk_5', 'pk_6', 'pk_7', 'pk_8', 'pk_9'],
      pattern: /(?<![A-Za-z0-9_])pk_[0-9]{6,10}_[A-Z0-9]{32}(?![A-Za-z0-9_])/,
      positive: [
        'CLICKUP_API_TOKEN=<<pk_7{digits:7}_{uppernum:32}>>',
        'Authorization: <<pk_4{digits:7}_{uppernum:32}>>',
      ],
      negative: [
        'CLICKUP_API_TOKEN=pk_{digits:8}_{uppernum:31}',
        'CLICKUP_API_TOKEN=pk_{digits:8}_{uppernum:33}',
      ],
    },
  ],
} satisfies Provider;
