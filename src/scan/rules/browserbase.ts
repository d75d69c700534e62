import type { Provider } from '../rule.ts';

export default {
  id: 'browserbase',
  name: 'Browserbase',
  docs: 'https://docs.browserbase.com/introduction/getting-started',
  revoke: 'https://www.browserbase.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Browserbase API key',
      keywords: ['bb_live_', 'bb_test_'],
      pattern: /(?<![A-Za-z0-9_])bb_(?:live|test)_[A-Za-z0-9_-]{24,40}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'client = Client(browserbase_api_key="<<bb_live_{alnum:24}>>")',
        'os.environ["BROWSERBASE_API_KEY"] = "<<bb_test_{alnum:24}>>"',
      ],
      negative: [
        'browserbase_api_key: bb_live_{alnum:23}',
        'client = Client(browserbase_api_key="bb_live_{alnum:41}")',
        'BROWSERBASE_API_KEY=bb_live_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
