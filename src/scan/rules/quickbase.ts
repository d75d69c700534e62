import type { Provider } from '../rule.ts';

export default {
  id: 'quickbase',
  name: 'Quickbase',
  docs: 'https://developer.quickbase.com/auth',
  revoke: 'https://login.quickbase.com/db/main?a=UserTokens',
  rules: [
    {
      id: 'user-token',
      description: 'Quickbase user token',
      near: ['quickbase', 'qbusertoken', 'qbtoken', 'qbaccess'],
      value: /b[a-z0-9]{5,7}_[a-z0-9]{3,5}_[a-z0-9]{1,3}_[a-z0-9]{24,34}/,
      check: 'letters-and-digits',
      positive: [
        '# Quickbase user token: <<b{lowernum:5}_{lowernum:3}_{lowernum:1}_{lowernum:24}>>',
        'requests.get(url, headers={"X-Quickbase-User-Token": "<<b{lowernum:5}_{lowernum:3}_{lowernum:1}_{lowernum:24}>>"})',
      ],
      negative: [
        'QUICKBASE_USER_TOKEN=b{lowernum:4}_{lowernum:3}_{lowernum:1}_{lowernum:24}',
        'quickbaseClient.getStatusOfRequest(requestOptions)',
        'const quickbaseUserToken = process.env.QUICKBASE_USER_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
