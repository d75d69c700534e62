import type { Provider } from '../rule.ts';

export default {
  id: 'blitapp',
  name: 'Blitapp',
  docs: 'https://blitapp.com/api/',
  revoke: 'blitapp.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Blitapp API key',
      near: ['blitapp'],
      value: /[0-9A-Za-z_-]{39}/,
      check: 'letters-and-digits',
      positive: [
        'blitappApiKey := "<<{base64url:39}>>"',
        '"blitappApiKey": "<<{base64url:39}>>"',
        'private static final String BLITAPP_API_KEY = "<<{base64url:39}>>";',
      ],
      negative: [
        '"blitappApiKey": "{base64url:38}"',
        'blitapp_api_key: {base64url:40}',
        'blitappApiKey: process.env.BLITAPP_API_KEY',
      ],
    },
  ],
} satisfies Provider;
