import type { Provider } from '../rule.ts';

export default {
  id: 'signwell',
  name: 'SignWell',
  docs: 'https://developers.signwell.com/reference/getting-started-with-your-api-1',
  revoke: 'https://www.signwell.com/app/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'SignWell API key',
      near: ['signwell'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.signwell.com/v1/me -H "Authorization: Bearer <<{hex:64}>>"',
        'https://api.signwell.com/v1/check?api_key=<<{hex:64}>>&format=json',
      ],
      negative: [
        'SIGNWELL_API_KEY={hex:63}',
        'signwell-2.1.0.tgz sha256:{hex:64}',
        'SIGNWELL_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
