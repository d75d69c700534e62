import type { Provider } from '../rule.ts';

export default {
  id: 'scalingo',
  name: 'Scalingo',
  docs: 'https://developers.scalingo.com/#authentication',
  revoke: 'https://dashboard.scalingo.com/account/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Scalingo API token',
      keywords: ['tk-us-'],
      pattern: /(?<![A-Za-z0-9_])tk-us-[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'export SCALINGO_API_TOKEN="<<tk-us-{alnum:48}>>"',
        '--scalingo-api-token <<tk-us-{alnum:48}>>',
      ],
      negative: [
        'export SCALINGO_API_TOKEN="tk-us-{alnum:47}"',
        '"scalingoApiToken": "tk-us-{alnum:49}",',
        'SCALINGO_API_TOKEN=tk-us-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
