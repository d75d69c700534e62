import type { Provider } from '../rule.ts';

export default {
  id: 'livestorm',
  name: 'Livestorm',
  docs: 'https://developers.livestorm.co',
  revoke: 'https://app.livestorm.co/#/settings?page=settings&tab=app-marketplace',
  rules: [
    {
      id: 'api-token',
      description: 'Livestorm API token',
      near: ['livestorm'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'curl https://api.livestorm.co/ -H "Authorization: Bearer <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'livestormApiToken := "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        '"livestormApiToken": "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['LIVESTORM_API_TOKEN=<your-api-token>'],
    },
  ],
} satisfies Provider;
