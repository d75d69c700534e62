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
        'netsuite login --api-secret <<{hex:64}>>',
        'variable "netsuite_api_secret" {\n  default = "<<{alnum:64}>>"\n}',
      ],
      negative: [
        'NETSUITE_API_SECRET={hex:63}',
        'netsuite-2.1.0.tgz sha256:{hex:64}',
        'netsuiteApiSecret: "${NETSUITE_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
