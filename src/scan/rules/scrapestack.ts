import type { Provider } from '../rule.ts';

export default {
  id: 'scrapestack',
  name: 'scrapestack',
  docs: 'https://scrapestack.com/documentation',
  revoke: 'https://scrapestack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'scrapestack API key',
      near: ['scrapestack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['scrapestack:\n  api_key: <<{lowernum:32}>>', 'scrapestack_api_key: "<<{lowernum:32}>>"'],
      negative: [
        'SCRAPESTACK_API_KEY={lowernum:31}',
        'scrapestack.min.js?v={hex:32}',
        'scrapestack_api_key: "{{ scrapestack_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
