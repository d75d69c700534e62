import type { Provider } from '../rule.ts';

export default {
  id: 'snipe-it',
  name: 'Snipe-IT',
  docs: 'https://snipe-it.readme.io/reference/generating-api-tokens',
  revoke: '"Manage API keys" of your Snipe-IT',
  rules: [
    {
      id: 'api-token',
      description: 'Snipe-IT API token',
      near: ['snipeit'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        '{"snipeIt": {"apiToken": "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"}}',
        '<string name="snipe_it_api_token"><<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>></string>',
      ],
      negative: [
        'SNIPE_IT_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'snipe-it-2.1.0.tgz sha256:{hex:64}',
        'SNIPE_IT_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
