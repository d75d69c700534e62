import type { Provider } from '../rule.ts';

export default {
  id: 'covalent',
  name: 'Covalent',
  docs: 'https://goldrush.dev/docs/quickstart',
  revoke: 'https://goldrush.dev/platform/apikey',
  rules: [
    {
      id: 'api-key',
      description: 'Covalent API key',
      near: ['covalent', 'goldrush'],
      value: /(?:ckey_[0-9a-z]{26,40}|cqt_[0-9A-Za-z]{28})/,
      positive: [
        'os.environ["COVALENT_API_KEY"] = "<<cqt_{alnum:28}>>"',
        'client = Covalent(api_key="<<cqt_{alnum:28}>>")',
        'export COVALENT_API_KEY="<<cqt_{alnum:28}>>"',
      ],
      negative: ['COVALENT_API_KEY=${COVALENT_API_KEY}', 'COVALENT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
