import type { Provider } from '../rule.ts';

export default {
  id: 'reamaze',
  name: 'Re:amaze',
  docs: 'https://www.reamaze.com/api',
  revoke: '"Settings", "Developer", "API token" of your brand',
  rules: [
    {
      id: 'api-token',
      description: 'Re:amaze API token',
      near: ['reamaze'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['reamaze_api_token: "<<{hex:64}>>"', 'client = Reamaze(api_token="<<{hex:64}>>")'],
      negative: [
        'REAMAZE_API_TOKEN={hex:63}',
        'reamaze-2.1.0.tgz sha256:{hex:64}',
        'REAMAZE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
