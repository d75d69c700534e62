import type { Provider } from '../rule.ts';

export default {
  id: 'finnhub',
  name: 'Finnhub',
  docs: 'https://finnhub.io/docs/api/authentication',
  revoke: 'https://finnhub.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Finnhub API key',
      near: ['finnhub'],
      value: /[a-z0-9]{20}/,
      check: 'letters-and-digits',
      positive: [
        'ENV FINNHUB_API_KEY <<{lowernum:18}k7>>',
        '  - name: FINNHUB_API_KEY\n    value: "<<{lowernum:18}k7>>"',
      ],
      negative: [
        'FINNHUB_API_KEY={lowernum:17}k7',
        'finnhub-1.0.tgz sha256 {hex:64}',
        'FINNHUB_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
