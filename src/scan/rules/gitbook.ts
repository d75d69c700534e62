import type { Provider } from '../rule.ts';

export default {
  id: 'gitbook',
  name: 'GitBook',
  docs: 'https://developer.gitbook.com/gitbook-api/authentication',
  revoke: 'https://app.gitbook.com/account/developer',
  rules: [
    {
      id: 'api-token',
      description: 'GitBook API token',
      keywords: ['gb_api_'],
      pattern: /(?<![A-Za-z0-9_])gb_api_[0-9A-Za-z]{40}(?![A-Za-z0-9_])/,
      positive: [
        'gitbook_token: <<gb_api_{alnum:40}>>',
        '<add key="GitbookToken" value="<<gb_api_{alnum:40}>>" />',
        '# GitBook API token: <<gb_api_{alnum:40}>>',
      ],
      negative: ['GITBOOK_TOKEN=your_token_here', 'GITBOOK_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
