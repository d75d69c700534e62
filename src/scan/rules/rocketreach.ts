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
        'rocketreach login --api-key <<{lowernum:39}>>',
        'variable "rocketreach_api_key" {\n  default = "<<{hex:6}k{hex:32}>>"\n}',
      ],
      negative: [
        'ROCKETREACH_API_KEY={lowernum:38}',
        '"rocketreach": "git+https://git.example/rocketreach.git#{hex:40}"',
        'rocketreachApiKey: "${ROCKETREACH_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
