import type { Provider } from '../rule.ts';

export default {
  id: 'goodreads',
  name: 'Goodreads',
  docs: 'https://www.goodreads.com/api',
  revoke: 'https://www.goodreads.com/api/keys',
  rules: [
    {
      id: 'secret',
      description: 'Goodreads secret',
      near: ['goodreads'],
      value: /[0-9A-Za-z]{40,43}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.environ["GOODREADS_SECRET"] = "<<{alnum:40}>>"',
        'client = Goodreads(secret="<<{alnum:40}>>")',
        'export GOODREADS_SECRET="<<{alnum:40}>>"',
      ],
      negative: [
        'GOODREADS_SECRET={alnum:39}',
        'GOODREADS_SECRET={alnum:44}',
        'goodreads was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
