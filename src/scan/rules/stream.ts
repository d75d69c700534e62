import type { Provider } from '../rule.ts';

export default {
  id: 'stream',
  name: 'Stream',
  docs: 'https://getstream.io/chat/docs/node/tokens_and_authentication/',
  revoke: 'https://dashboard.getstream.io, "App access keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'Stream API secret',
      near: ['getstream', 'streamapi', 'streamsecret', 'streamchat'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.getstream.io/v1/me -H "Authorization: Bearer <<{lowernum:64}>>"',
        'https://api.getstream.io/v1/check?api_secret=<<{lowernum:64}>>&format=json',
      ],
      negative: [
        'STREAM_API_SECRET={lowernum:65}',
        'stream-2.1.0.tgz sha256:{hex:64}',
        'STREAM_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
