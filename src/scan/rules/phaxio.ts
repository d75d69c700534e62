import type { Provider } from '../rule.ts';

export default {
  id: 'phaxio',
  name: 'Phaxio',
  docs: 'https://www.phaxio.com/docs/api/v2.1/intro/authentication',
  revoke: 'https://console.phaxio.com/apiSettings',
  rules: [
    {
      id: 'api-secret',
      description: 'Phaxio API secret',
      near: ['phaxio'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'phaxio.api_secret = "<<{lowernum:40}>>"',
        "define('PHAXIO_API_SECRET', '<<{lowernum:40}>>');",
      ],
      negative: [
        'PHAXIO_API_SECRET={lowernum:39}',
        'phaxio @ {hex:40}',
        'PHAXIO_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
