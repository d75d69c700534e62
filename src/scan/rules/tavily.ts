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
      positive: ['tavily:\n  api_key: <<tvly-{alnum:32}>>', 'tavily_api_key: "<<tvly-dev-{alnum:32}>>"'],
      negative: [
        'TAVILY_API_KEY=tvly-{alnum:31}',
        'tavily.min.js?v={hex:32}',
        'tavily_api_key: "{{ tavily_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
