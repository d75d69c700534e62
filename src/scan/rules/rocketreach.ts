import type { Provider } from '../rule.ts';

export default {
  id: 'rocketreach',
  name: 'RocketReach',
  docs: 'https://rocketreach.co/api/docs/',
  revoke: 'https://rocketreach.co/account?section=nav_gen_api',
  rules: [
    {
      id: 'api-key',
      description: 'RocketReach API key',
      near: ['rocketreach'],
      value: /[a-z0-9]{39}|[0-9a-f]{6,7}k[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Rocketreach-Api-Key": "<<{lowernum:39}>>"})',
        'rocketreach.api_key = "<<{hex:6}k{hex:32}>>"',
      ],
      negative: [
        'ROCKETREACH_API_KEY={lowernum:40}',
        'rocketreach @ {hex:40}',
        'ROCKETREACH_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
