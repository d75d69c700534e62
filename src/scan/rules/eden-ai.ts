import type { Provider } from '../rule.ts';

export default {
  id: 'eden-ai',
  name: 'Eden AI',
  docs: 'https://docs.edenai.co',
  revoke: 'https://app.edenai.run/admin/account/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Eden AI API key',
      near: ['edenai'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'edenaiApiKey := "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        '"edenaiApiKey": "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'private static final String EDENAI_API_KEY = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>";',
      ],
      negative: ['EDENAI_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
