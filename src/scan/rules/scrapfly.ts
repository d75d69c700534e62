import type { Provider } from '../rule.ts';

export default {
  id: 'scrapfly',
  name: 'Scrapfly',
  docs: 'https://scrapfly.io/docs/scrape-api/getting-started',
  revoke: 'https://scrapfly.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Scrapfly API key',
      near: ['scrapfly'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['scrapfly:\n  api_key: <<{lowernum:32}>>', 'scrapfly_api_key: "<<{lowernum:32}>>"'],
      negative: [
        'SCRAPFLY_API_KEY={lowernum:31}',
        'scrapfly.min.js?v={hex:32}',
        'scrapfly_api_key: "{{ scrapfly_api_key }}"',
      ],
    },
    {
      id: 'live-api-key',
      description: 'Scrapfly live API key',
      keywords: ['scp-live-'],
      pattern: /(?<![A-Za-z0-9_])scp-live-[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      positive: ['scrapfly:\n  api_key: <<scp-live-{hex:32}>>', 'scrapfly_api_key: "<<scp-live-{hex:32}>>"'],
      negative: [
        'SCRAPFLY_API_KEY=scp-live-{hex:31}',
        'scrapfly.min.js?v={hex:32}',
        'scrapfly_api_key: "{{ scrapfly_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
