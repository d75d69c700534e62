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
      positive: [
        'curl https://api.scrapfly.io/v1/me -H "Authorization: Bearer <<{lowernum:32}>>"',
        'https://api.scrapfly.io/v1/check?api_key=<<{lowernum:32}>>&format=json',
      ],
      negative: [
        'SCRAPFLY_API_KEY={lowernum:33}',
        'MD5 (scrapfly-2.1.0.tar.gz) = {hex:32}',
        'SCRAPFLY_API_KEY=your_scrapfly_api_key_here',
      ],
    },
    {
      id: 'live-api-key',
      description: 'Scrapfly live API key',
      keywords: ['scp-live-'],
      pattern: /(?<![A-Za-z0-9_])scp-live-[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      positive: [
        'curl https://api.scrapfly.io/v1/me -H "Authorization: Bearer <<scp-live-{hex:32}>>"',
        'https://api.scrapfly.io/v1/check?api_key=<<scp-live-{hex:32}>>&format=json',
      ],
      negative: [
        'SCRAPFLY_API_KEY=scp-live-{hex:33}',
        'MD5 (scrapfly-2.1.0.tar.gz) = {hex:32}',
        'SCRAPFLY_API_KEY=your_scrapfly_api_key_here',
      ],
    },
  ],
} satisfies Provider;
