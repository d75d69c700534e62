import type { Provider } from '../rule.ts';

export default {
  id: 'lemon-squeezy',
  name: 'Lemon Squeezy',
  docs: 'https://docs.lemonsqueezy.com/api/getting-started/requests',
  revoke: 'https://app.lemonsqueezy.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Lemon Squeezy API key',
      near: ['lemonsqueezy'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'private static final String LEMONSQUEEZY_API_KEY = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>";',
        '{"lemonsqueezy": {"api_key": "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"}}',
        'lemonsqueezy_api_key: <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
      ],
      negative: ['lemonsqueezyApiKey: process.env.LEMONSQUEEZY_API_KEY'],
    },
  ],
} satisfies Provider;
