import type { Provider } from '../rule.ts';

export default {
  id: 'klaviyo',
  name: 'Klaviyo',
  docs: 'https://developers.klaviyo.com/en/docs/authenticate_',
  revoke: 'https://www.klaviyo.com/settings/account/api-keys',
  rules: [
    {
      id: 'private-key',
      description: 'Klaviyo private key',
      near: ['klaviyo'],
      value: /pk_(?:[0-9A-Za-z]{6}_)?[0-9a-f]{34}/,
      positive: [
        '"klaviyoPrivateApiKey": "<<pk_{hex:34}>>"',
        'private static final String KLAVIYO_PRIVATE_API_KEY = "<<pk_{hex:34}>>";',
        '{"klaviyo": {"private_api_key": "<<pk_{hex:34}>>"}}',
      ],
      negative: ['KLAVIYO_PRIVATE_API_KEY=<your-private-api-key>', 'KLAVIYO_PRIVATE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
