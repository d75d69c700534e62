import type { Provider } from '../rule.ts';

export default {
  id: 'lambdatest',
  name: 'LambdaTest',
  docs: 'https://www.lambdatest.com/support/api-doc/',
  revoke: 'https://accounts.lambdatest.com/security',
  rules: [
    {
      id: 'access-key',
      description: 'LambdaTest access key',
      near: ['lambdatest', 'ltaccesskey'],
      value: /(?:LT_)?[0-9A-Za-z]{48,60}/,
      check: 'digits-or-mixed-case',
      positive: [
        'tool --lambdatest-access-key <<{alnum:50}>>',
        '<lambdatestAccessKey><<{alnum:50}>></lambdatestAccessKey>',
        '[lambdatest]\naccess_key = <<{alnum:50}>>',
      ],
      negative: ['lambdatestAccessKey: process.env.LAMBDATEST_ACCESS_KEY', 'LAMBDATEST_ACCESS_KEY=changeme'],
    },
  ],
} satisfies Provider;
