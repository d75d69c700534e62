import type { Provider } from '../rule.ts';

export default {
  id: 'drip',
  name: 'Drip',
  docs: 'https://developer.drip.com/#authentication',
  revoke: 'https://www.getdrip.com/user/edit',
  rules: [
    {
      id: 'api-token',
      description: 'Drip API token',
      near: ['getdrip', 'dripapi', 'driptoken', 'dripkey', 'drip'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "Getdrip.api_token = '<<{hex:32}>>'",
        'GETDRIP_API_TOKEN=<<{hex:32}>>',
        'curl https://api.getdrip.com/ -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: [
        'GETDRIP_API_TOKEN={hex:31}',
        'getdrip_api_token: {hex:33}',
        'md5 of getdrip-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
