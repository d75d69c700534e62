import type { Provider } from '../rule.ts';

export default {
  id: 'groove-hq',
  name: 'Groove',
  docs: 'https://www.groovehq.com/docs',
  revoke: 'https://app.groovehq.com, "Settings", "API"',
  rules: [
    {
      id: 'access-token',
      description: 'Groove access token',
      near: ['groovehq', 'groove'],
      value: /[0-9A-Za-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        'client = Groovehq(access_token="<<{alnum:64}>>")',
        'export GROOVEHQ_ACCESS_TOKEN="<<{alnum:64}>>"',
        "process.env.GROOVEHQ_ACCESS_TOKEN || '<<{alnum:64}>>'",
      ],
      negative: ['GROOVEHQ_ACCESS_TOKEN=your_access_token_here', 'GROOVEHQ_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
