import type { Provider } from '../rule.ts';

export default {
  id: 'scrutinizer',
  name: 'Scrutinizer',
  docs: 'https://scrutinizer-ci.com/docs/api/',
  revoke: 'https://scrutinizer-ci.com/profile/applications',
  rules: [
    {
      id: 'access-token',
      description: 'Scrutinizer access token',
      near: ['scrutinizer'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.scrutinizer-ci.com/v1/me -H "Authorization: Bearer <<{lowernum:64}>>"',
        'https://api.scrutinizer-ci.com/v1/check?access_token=<<{lowernum:64}>>&format=json',
      ],
      negative: [
        'SCRUTINIZER_ACCESS_TOKEN={lowernum:65}',
        'scrutinizer-2.1.0.tgz sha256:{hex:64}',
        'SCRUTINIZER_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
