import type { Provider } from '../rule.ts';

export default {
  id: 'brave',
  name: 'Brave Search',
  docs: 'https://api-dashboard.search.brave.com/app/documentation',
  revoke: 'https://api-dashboard.search.brave.com/app/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Brave Search API key',
      keywords: ['bsa'],
      pattern: /(?<![A-Za-z0-9_+/-])BSA[A-Za-z0-9_-]{24,40}(?![A-Za-z0-9_+/=-])/,
      check: 'mixed-case-and-digits',
      positive: ["const braveApiKey = '<<BSA{alnum:21}k7Q>>';", 'brave.api.key=<<BSA{alnum:21}k7Q>>'],
      negative: [
        'BRAVE_API_KEY=BSA{alnum:20}k7Q',
        "const braveApiKey = 'BSA{alnum:38}k7Q';",
        'BRAVE_API_KEY=BSAyour-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
