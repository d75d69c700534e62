import type { Provider } from '../rule.ts';

export default {
  id: 'opencage',
  name: 'OpenCage',
  docs: 'https://opencagedata.com/api',
  revoke: 'https://opencagedata.com/dashboard#geocoding',
  rules: [
    {
      id: 'api-key',
      description: 'OpenCage API key',
      near: ['opencage', 'opencagedata'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private const string OpencageApiKey = "<<{lowernum:32}>>";',
        'ENV OPENCAGE_API_KEY <<{lowernum:32}>>',
      ],
      negative: [
        'OPENCAGE_API_KEY={lowernum:31}',
        '{hex:32}  opencage-2.1.0.zip',
        'OPENCAGE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
