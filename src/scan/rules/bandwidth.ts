import type { Provider } from '../rule.ts';

export default {
  id: 'bandwidth',
  name: 'Bandwidth',
  docs: 'https://dev.bandwidth.com/docs/credentials',
  revoke: 'https://dashboard.bandwidth.com',
  rules: [
    {
      id: 'api-secret',
      description: 'Bandwidth API secret',
      near: ['bandwidthapi', 'bandwidthsecret', 'bandwidthtoken', 'bandwidthvoice'],
      value: /[0-9a-z]{48}/,
      check: 'letters-and-digits',
      positive: [
        'bandwidth.api.secret=<<{lowernum:48}>>',
        'tool --bandwidth-api-secret <<{lowernum:48}>>',
        '<bandwidthApiSecret><<{lowernum:48}>></bandwidthApiSecret>',
      ],
      negative: [
        'BANDWIDTH_API_SECRET={lowernum:47}',
        'BANDWIDTH_API_SECRET={lowernum:49}',
        'BANDWIDTH_API_SECRET=<your-api-secret>',
      ],
    },
  ],
} satisfies Provider;
