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
        "define('NEWSAPI_API_KEY', '<<{lowernum:32}>>');",
        '{ name: "NEWSAPI_API_KEY", value: "<<{lowernum:32}>>" }',
      ],
      negative: [
        'NEWSAPI_API_KEY={lowernum:31}',
        'newsapi.min.js?v={hex:32}',
        'newsapiApiKey: "${NEWSAPI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
