import type { Provider } from '../rule.ts';

export default {
  id: 'logrocket',
  name: 'LogRocket',
  docs: 'https://docs.logrocket.com/reference/api-keys',
  revoke: 'https://app.logrocket.com, project settings',
  rules: [
    {
      id: 'api-key',
      description: 'LogRocket API key',
      near: ['logrocket'],
      value: /[0-9a-z_-]{3,30}:[0-9a-z_-]{3,30}:[0-9A-Za-z]{20}/,
      positive: [
        'logrocket.api.key=<<{lower:6}:{lower:8}:{alnum:20}>>',
        'tool --logrocket-api-key <<{lower:6}:{lower:8}:{alnum:20}>>',
        '<logrocketApiKey><<{lower:6}:{lower:8}:{alnum:20}>></logrocketApiKey>',
      ],
      negative: ['LOGROCKET_API_KEY=${LOGROCKET_API_KEY}', 'LOGROCKET_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
