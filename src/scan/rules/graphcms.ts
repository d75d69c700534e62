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
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'https://api.hygraph.com/?auth_token=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        '- name: GRAPHCMS_AUTH_TOKEN\n  value: "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'graphcms:\n  auth_token: "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['graphcmsAuthToken: process.env.GRAPHCMS_AUTH_TOKEN'],
    },
  ],
} satisfies Provider;
