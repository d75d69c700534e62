import type { Provider } from '../rule.ts';

export default {
  id: 'pubnub',
  name: 'PubNub',
  docs: 'https://www.pubnub.com/docs/general/setup/account-setup',
  revoke: 'https://admin.pubnub.com',
  rules: [
    {
      id: 'secret-key',
      description: 'PubNub secret key',
      keywords: ['sec-c-'],
      pattern: /(?<![A-Za-z0-9_])sec-c-[A-Za-z0-9+/]{48}(?![A-Za-z0-9_-])/,
      positive: ['PUBNUB_SECRET_KEY=<<sec-c-{base64:48}>>', '"pubnubSecretKey": "<<sec-c-{base64:48}>>"'],
      negative: [
        'PUBNUB_SECRET_KEY=sec-c-{base64:47}',
        '"pubnub": "^2.1.0"',
        'pubnub_secret_key: "{{ pubnub_secret_key }}"',
      ],
    },
    {
      id: 'publish-api-key',
      description: 'PubNub publish API key',
      keywords: ['pub-c-'],
      pattern: /(?<![A-Za-z0-9_])pub-c-[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_-])/,
      positive: ["const pubnubApiKey = '<<pub-c-{uuid}>>';", 'export PUBNUB_API_KEY="<<pub-c-{uuid}>>"'],
      negative: [
        'PUBNUB_API_KEY=pub-c-{hex:31}',
        'pubnub_workspace_id: {uuid}',
        'pubnub_api_key: "{{ pubnub_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
