import type { Provider } from '../rule.ts';

export default {
  id: 'gitbook',
  name: 'GitBook',
  docs: 'https://gitbook.com/docs/developers/gitbook-api/authentication',
  revoke: 'https://app.gitbook.com/account/developer',
  rules: [
    {
      id: 'api-token',
      description: 'GitBook API token',
      keywords: ['gb_api_'],
      pattern: /(?<![A-Za-z0-9_])gb_api_[A-Za-z0-9_-]{30,60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'client = Client(gitbook_api_token="<<gb_api_{alnum:30}>>")',
        'os.environ["GITBOOK_API_TOKEN"] = "<<gb_api_{alnum:30}>>"',
      ],
      negative: [
        'gitbook_api_token: gb_api_{alnum:29}',
        'client = Client(gitbook_api_token="gb_api_{alnum:61}")',
        'GITBOOK_API_TOKEN=gb_api_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
