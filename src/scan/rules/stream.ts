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
        'os.Setenv("STREAM_API_SECRET", "<<{lowernum:64}>>")',
        '<add key="StreamApiSecret" value="<<{lowernum:64}>>" />',
      ],
      negative: [
        'STREAM_API_SECRET={lowernum:63}',
        'stream-2.1.0.tgz sha256:{hex:64}',
        'const streamApiSecret = process.env.STREAM_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
