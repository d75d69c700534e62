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
      near: ['impala'],
      value: /[0-9A-Za-z_]{46}/,
      check: 'letters-and-digits',
      positive: [
        'impala:\n  api_key: "<<{alnum:46}>>"',
        'os.environ["IMPALA_API_KEY"] = "<<{alnum:46}>>"',
        'client = Impala(api_key="<<{alnum:46}>>")',
      ],
      negative: ['impalaApiKey: process.env.IMPALA_API_KEY', 'IMPALA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
