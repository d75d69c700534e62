import type { Provider } from '../rule.ts';

export default {
  id: 'impala',
  name: 'Impala',
  docs: 'https://docs.impala.travel',
  revoke: 'https://impala.travel',
  rules: [
    {
      id: 'api-key',
      description: 'Impala API key',
      near: ['impalaapi', 'impalatravel', 'impalakey', 'impalatoken'],
      value: /[0-9A-Za-z_]{46}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.impala.travel/ -H "Authorization: Bearer <<{alnum:46}>>"',
        'impalaApiKey := "<<{alnum:46}>>"',
        '"impalaApiKey": "<<{alnum:46}>>"',
      ],
      negative: ['IMPALA_API_KEY=<your-api-key>', 'IMPALA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
