import type { Provider } from '../rule.ts';

export default {
  id: 'tavily',
  name: 'Tavily',
  docs: 'https://docs.tavily.com/documentation/api-reference/introduction',
  revoke: 'https://app.tavily.com/home',
  rules: [
    {
      id: 'api-key',
      description: 'Tavily API key',
      keywords: ['tvly-', 'tvly-dev-'],
      pattern: /(?<![A-Za-z0-9_])(?:tvly-[A-Za-z0-9]{32}|tvly-dev-[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      positive: [
        'curl https://api.tavily.com/v1/me -H "Authorization: Bearer <<tvly-{alnum:32}>>"',
        'https://api.tavily.com/v1/check?api_key=<<tvly-dev-{alnum:32}>>&format=json',
      ],
      negative: [
        'TAVILY_API_KEY=tvly-{alnum:33}',
        'MD5 (tavily-2.1.0.tar.gz) = {hex:32}',
        'TAVILY_API_KEY=your_tavily_api_key_here',
      ],
    },
  ],
} satisfies Provider;
