import type { Provider } from '../rule.ts';

export default {
  id: 'brave-search',
  name: 'Brave Search',
  docs: 'https://api-dashboard.search.brave.com/documentation',
  revoke: 'https://api-dashboard.search.brave.com/app/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Brave Search API key',
      near: ['brave'],
      value: /BSA[0-9A-Za-z_-]{24,29}/,
      positive: [
        '[brave_search]\napi_key = <<BSA{alnum:28}>>',
        "BraveSearch.api_key = '<<BSA{alnum:28}>>'",
        'BRAVE_SEARCH_API_KEY=<<BSA{alnum:28}>>',
      ],
      negative: ['BRAVE_SEARCH_API_KEY=your_api_key_here', 'BRAVE_SEARCH_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
