import type { Provider } from '../rule.ts';

export default {
  id: 'newsapi',
  name: 'News API',
  docs: 'https://newsapi.org/docs/authentication',
  revoke: 'https://newsapi.org/account',
  rules: [
    {
      id: 'api-key',
      description: 'News API API key',
      near: ['newsapi'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# News API API key: <<{lowernum:32}>>',
        'requests.get(url, headers={"X-Newsapi-Api-Key": "<<{lowernum:32}>>"})',
      ],
      negative: [
        'NEWSAPI_API_KEY={lowernum:31}',
        '{hex:32}  newsapi-2.1.0.zip',
        'NEWSAPI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
