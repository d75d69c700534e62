import type { Provider } from '../rule.ts';

export default {
  id: 'browser-use',
  name: 'Browser Use',
  docs: 'https://docs.cloud.browser-use.com',
  revoke: 'https://cloud.browser-use.com/settings?tab=api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Browser Use API key',
      keywords: ['bu_'],
      pattern: /(?<![A-Za-z0-9_])bu_[A-Za-z0-9_-]{40,50}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['--browser-use-api-key <<bu_{alnum:40}>>', '{"token":"<<bu_{alnum:40}>>"}'],
      negative: [
        'BROWSER_USE_API_KEY=bu_{alnum:39}',
        "const browserUseApiKey = 'bu_{alnum:51}';",
        'BROWSER_USE_API_KEY=bu_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
