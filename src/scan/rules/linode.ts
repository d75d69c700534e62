import type { Provider } from '../rule.ts';

export default {
  id: 'linode',
  name: 'Linode',
  docs: 'https://techdocs.akamai.com/linode-api/reference/get-started',
  revoke: 'https://cloud.linode.com/profile/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Linode personal access token',
      near: ['linode'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.LINODE_TOKEN || '<<{hex:64}>>'",
        'variable "linode_token" {\n  default = "<<{hex:64}>>"\n}',
        "define('LINODE_TOKEN', '<<{hex:64}>>');",
      ],
      negative: ['"linodeToken": "{hex:63}"', 'linode_token: {hex:65}', 'linode-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
