import type { Provider } from '../rule.ts';

export default {
  id: 'productboard',
  name: 'Productboard',
  docs: 'https://developer.productboard.com/#section/Authentication',
  revoke: 'https://app.productboard.com, "Workspace settings", "Integrations", "Public APIs"',
  rules: [
    {
      id: 'access-token',
      description: 'Productboard access token',
      near: ['productboard'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'productboard.access_token = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
        "define('PRODUCTBOARD_ACCESS_TOKEN', '<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>');",
      ],
      negative: [
        'PRODUCTBOARD_ACCESS_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'productboard-2.1.0.tgz sha256:{hex:64}',
        'productboard_access_token: "{{ productboard_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
