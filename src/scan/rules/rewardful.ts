import type { Provider } from '../rule.ts';

export default {
  id: 'rewardful',
  name: 'Rewardful',
  docs: 'https://developers.rewardful.com',
  revoke: 'https://app.getrewardful.com/company/edit',
  rules: [
    {
      id: 'api-secret',
      description: 'Rewardful API secret',
      near: ['rewardful'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["$rewardful_api_secret = '<<{hex:32}>>';", 'REWARDFUL_API_SECRET=<<{hex:32}>>'],
      negative: [
        'REWARDFUL_API_SECRET={hex:33}',
        'MD5 (rewardful-2.1.0.tar.gz) = {hex:32}',
        'REWARDFUL_API_SECRET=your_rewardful_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
