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
      positive: [
        '<string name="rewardful_api_secret"><<{hex:32}>></string>',
        'val rewardfulApiSecret = "<<{hex:32}>>"',
      ],
      negative: [
        'REWARDFUL_API_SECRET={hex:31}',
        'rewardful.min.js?v={hex:32}',
        'rewardful_api_secret: "{{ rewardful_api_secret }}"',
      ],
    },
  ],
} satisfies Provider;
