import type { Provider } from '../rule.ts';

export default {
  id: 'marketstack',
  name: 'marketstack',
  docs: 'https://marketstack.com/documentation',
  revoke: 'https://marketstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'marketstack API key',
      near: ['marketstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'val marketstackApiKey = "<<{lowernum:32}>>"',
        'process.env.MARKETSTACK_API_KEY = "<<{lowernum:32}>>";',
      ],
      negative: [
        'MARKETSTACK_API_KEY={lowernum:31}',
        'marketstack.min.js?v={hex:32}',
        'marketstackApiKey: "${MARKETSTACK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
