import type { Provider } from '../rule.ts';

export default {
  id: 'fixer',
  name: 'Fixer',
  docs: 'https://fixer.io/documentation',
  revoke: 'https://fixer.io/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'Fixer access key',
      near: ['fixer'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Fixer(access_key="<<{alnum:32}>>")',
        'export FIXER_ACCESS_KEY="<<{alnum:32}>>"',
        "process.env.FIXER_ACCESS_KEY || '<<{alnum:32}>>'",
      ],
      negative: [
        '"fixerAccessKey": "{alnum:31}"',
        'fixer_access_key: {alnum:33}',
        'md5 of fixer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
