import type { Provider } from '../rule.ts';

export default {
  id: 'graphcms',
  name: 'Hygraph',
  docs: 'https://hygraph.com/docs/api-reference/basics/authorization',
  revoke: 'https://app.hygraph.com, project settings, "API access"',
  rules: [
    {
      id: 'auth-token',
      description: 'Hygraph auth token',
      near: ['graphcms', 'hygraph'],
      value: /[0-9A-Za-z_-]{16,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{20,900}/,
      positive: [
        "Graphcms.auth_token = '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
        'GRAPHCMS_AUTH_TOKEN=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        'curl https://api.hygraph.com/ -H "Authorization: Bearer <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['GRAPHCMS_AUTH_TOKEN=<your-auth-token>'],
    },
  ],
} satisfies Provider;
