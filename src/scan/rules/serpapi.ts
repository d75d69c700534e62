import type { Provider } from '../rule.ts';

export default {
  id: 'serpapi',
  name: 'SerpApi',
  docs: 'https://serpapi.com/search-api',
  revoke: 'https://serpapi.com/manage-api-key',
  rules: [
    {
      id: 'api-key',
      description: 'SerpApi API key',
      near: ['serpapi'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['export SERPAPI_API_KEY="<<{hex:64}>>"', 'serpapi:\n  api_key: <<{hex:64}>>'],
      negative: [
        'SERPAPI_API_KEY={hex:63}',
        'serpapi-2.1.0.tgz sha256:{hex:64}',
        'serpapiApiKey: "${SERPAPI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
