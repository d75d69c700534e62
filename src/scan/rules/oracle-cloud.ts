import type { Provider } from '../rule.ts';

export default {
  id: 'oracle-cloud',
  name: 'Oracle Cloud',
  docs: 'https://docs.oracle.com/en-us/iaas/Content/Identity/Tasks/managingcredentials.htm',
  revoke: 'https://cloud.oracle.com/identity/domains/my-profile/auth-tokens',
  rules: [
    {
      id: 'customer-secret-key',
      description: 'Oracle Cloud customer secret key',
      near: ['ocisecret', 'ocicustomer', 'ociaccess', 'oraclecloudsecret'],
      value: /[A-Za-z0-9+/]{43}=/,
      check: 'mixed-case-and-digits',
      positive: ['OCI_CUSTOMER_SECRET_KEY=<<{base64:43}=>>', '"ociSecretKey": "<<{base64:43}=>>"'],
      negative: [
        'OCI_CUSTOMER_SECRET_KEY={base64:39}k7Q=',
        'ocisecret-1.0.tgz sha256 {hex:64}',
        'OCI_CUSTOMER_SECRET_KEY=your_customer_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
