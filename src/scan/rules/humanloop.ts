import type { Provider } from '../rule.ts';

export default {
  id: 'humanloop',
  name: 'Humanloop',
  docs: 'https://humanloop.com/docs',
  revoke: 'https://app.humanloop.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Humanloop API key',
      keywords: ['hl_sk_'],
      pattern: /(?<![A-Za-z0-9_])hl_sk_[0-9a-f]{40,64}(?![A-Za-z0-9_])/,
      positive: ['{"token":"<<hl_sk_{hex:48}>>"}', 'export HUMANLOOP_API_KEY="<<hl_sk_{hex:48}>>"'],
      negative: ['HUMANLOOP_API_KEY=hl_sk_your-key-goes-here', 'HUMANLOOP_API_KEY=hl_sk_{hex:8}'],
    },
  ],
} satisfies Provider;
