import type { Provider } from '../rule.ts';

export default {
  id: 'netsuite',
  name: 'NetSuite',
  docs: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/chapter_4247337262.html',
  revoke: '"Setup", "Users/Roles", "Access tokens" of your account at netsuite.com',
  rules: [
    {
      id: 'api-secret',
      description: 'NetSuite API secret',
      near: ['netsuite'],
      value: /[0-9a-f]{64}|[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Netsuite-Api-Secret": "<<{hex:64}>>"})',
        'netsuite.api_secret = "<<{alnum:64}>>"',
      ],
      negative: [
        'NETSUITE_API_SECRET={hex:65}',
        'netsuite-2.1.0.tgz sha256:{hex:64}',
        'NETSUITE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
