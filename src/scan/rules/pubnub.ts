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
      positive: [
        'export PUBNUB_SECRET_KEY="<<sec-c-{base64:48}>>"',
        'pubnub:\n  secret_key: <<sec-c-{base64:48}>>',
      ],
      negative: [
        'PUBNUB_SECRET_KEY=sec-c-{base64:49}',
        "import { createPubnubClient } from 'pubnub';",
        'PUBNUB_SECRET_KEY=your_pubnub_secret_key_here',
      ],
    },
    {
      id: 'publish-api-key',
      description: 'PubNub publish API key',
      keywords: ['pub-c-'],
      pattern: /(?<![A-Za-z0-9_])pub-c-[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_-])/,
      positive: ['pubnub_api_key: "<<pub-c-{uuid}>>"', 'client = Pubnub(api_key="<<pub-c-{uuid}>>")'],
      negative: [
        'PUBNUB_API_KEY=pub-c-{hex:31}',
        'pubnub_workspace_id: {uuid}',
        'PUBNUB_API_KEY=your_pubnub_api_key_here',
      ],
    },
  ],
} satisfies Provider;
