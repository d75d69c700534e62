import type { Provider } from '../rule.ts';

export default {
  id: 'e2b',
  name: 'E2B',
  docs: 'https://e2b.dev/docs/api-key',
  revoke: 'https://e2b.dev/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'E2B API key',
      keywords: ['e2b_'],
      pattern: /(?<![A-Za-z0-9_])e2b_[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'curl https://api.e2b_.com/ -H "Authorization: Bearer <<e2b_{hex:40}>>"',
        'e2bApiKey := "<<e2b_{hex:40}>>"',
        '"e2bApiKey": "<<e2b_{hex:40}>>"',
      ],
      negative: ['E2B_API_KEY=${E2B_API_KEY}', 'E2B_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
