import type { Provider } from '../rule.ts';

export default {
  id: 'hyperping',
  name: 'Hyperping',
  docs: 'https://hyperping.com/docs/api',
  revoke: 'https://app.hyperping.io/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Hyperping API key',
      near: ['hyperping'],
      value: /sk_[0-9a-f]{16,40}/,
      positive: [
        'hyperping:\n  api_key: "<<sk_{hex:16}>>"',
        'os.environ["HYPERPING_API_KEY"] = "<<sk_{hex:16}>>"',
        'client = Hyperping(api_key="<<sk_{hex:16}>>")',
      ],
      negative: ['HYPERPING_API_KEY=your_api_key_here', 'HYPERPING_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
