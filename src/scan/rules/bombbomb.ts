import type { Provider } from '../rule.ts';

export default {
  id: 'bombbomb',
  name: 'BombBomb',
  docs: 'https://developer.bombbomb.com',
  revoke: 'bombbomb.com, "My account", "Integrations"',
  rules: [
    {
      id: 'api-token',
      description: 'BombBomb API token',
      near: ['bombbomb'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'https://api.bombbomb.com/?api_token=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        '- name: BOMBBOMB_API_TOKEN\n  value: "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'bombbomb:\n  api_token: "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['bombbombApiToken: process.env.BOMBBOMB_API_TOKEN'],
    },
  ],
} satisfies Provider;
