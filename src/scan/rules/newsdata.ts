import type { Provider } from '../rule.ts';

export default {
  id: 'newsdata',
  name: 'NewsData.io',
  docs: 'https://newsdata.io/documentation',
  revoke: 'https://newsdata.io/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'NewsData.io API key',
      near: ['newsdata'],
      value: /pub_[a-z0-9]{38,43}/,
      check: 'letters-and-digits',
      positive: [
        'client = Newsdata(api_key="<<pub_{lowernum:38}>>")',
        'curl https://api.newsdata.io/v1/me -H "Authorization: Bearer <<pub_{lowernum:38}>>"',
      ],
      negative: [
        'NEWSDATA_API_KEY=pub_{lowernum:37}',
        '"newsdata": "git+https://git.example/newsdata.git#{hex:40}"',
        'NEWSDATA_API_KEY=your_newsdata_api_key_here',
      ],
    },
  ],
} satisfies Provider;
