import type { Provider } from '../rule.ts';

export default {
  id: 'branch',
  name: 'Branch',
  docs: 'https://help.branch.io/developers-hub/docs/branch-key-and-secret',
  revoke: 'https://dashboard.branch.io/account-settings/profile',
  rules: [
    {
      id: 'secret',
      description: 'Branch secret',
      near: ['branchio', 'branchsecret', 'branchlive', 'branchtest'],
      value: /secret_(?:live|test)_[0-9A-Za-z]{32}/,
      positive: [
        "const branchSecret = '<<secret_live_{alnum:32}>>';",
        'https://api.branch.io/?secret=<<secret_live_{alnum:32}>>',
        '- name: BRANCH_SECRET\n  value: "<<secret_live_{alnum:32}>>"',
      ],
      negative: ['BRANCH_SECRET=<your-secret>', 'BRANCH_SECRET=changeme'],
    },
  ],
} satisfies Provider;
