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
      value: /eyJ[0-9A-Za-z_-]{10,200}\.eyJ[0-9A-Za-z_-]{10,800}\.[0-9A-Za-z_-]{20,700}/,
      positive: [
        'https://api.bombbomb.com/?api_token=<<eyJ{base64url:33}.eyJ{base64url:240}.{base64url:342}>>',
        '- name: BOMBBOMB_API_TOKEN\n  value: "<<eyJ{base64url:33}.eyJ{base64url:240}.{base64url:342}>>"',
        'bombbomb:\n  api_token: "<<eyJ{base64url:33}.eyJ{base64url:240}.{base64url:342}>>"',
      ],
      negative: ['bombbombApiToken: process.env.BOMBBOMB_API_TOKEN', 'BOMBBOMB_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
