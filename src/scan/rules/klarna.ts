import type { Provider } from '../rule.ts';

export default {
  id: 'klarna',
  name: 'Klarna',
  docs: 'https://docs.klarna.com/api/authentication/',
  revoke: 'https://portal.klarna.com',
  rules: [
    {
      id: 'api-key',
      description: 'Klarna API key',
      keywords: ['klarna_live_api_', 'klarna_test_api_'],
      pattern: /(?<![A-Za-z0-9_])klarna_(?:live|test)_api_[A-Za-z0-9_-]{30,200}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '{"token":"<<klarna_live_api_{alnum:30}>>"}',
        'export KLARNA_API_KEY="<<klarna_test_api_{alnum:30}>>"',
      ],
      negative: [
        'klarna_api_key: klarna_live_api_{alnum:29}',
        'client = Client(klarna_api_key="klarna_live_api_{alnum:201}")',
        'KLARNA_API_KEY=klarna_live_api_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
