import type { Provider } from '../rule.ts';

export default {
  id: 'front',
  name: 'Front',
  docs: 'https://dev.frontapp.com/docs/authentication',
  revoke: 'https://app.frontapp.com/settings/developers/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Front API token',
      near: ['frontapp', 'frontapi', 'fronttoken'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'frontapp.api.token=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        'tool --frontapp-api-token <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        '<frontappApiToken><<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>></frontappApiToken>',
      ],
      negative: ['FRONTAPP_API_TOKEN=<your-api-token>'],
    },
  ],
} satisfies Provider;
