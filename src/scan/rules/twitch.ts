import type { Provider } from '../rule.ts';

export default {
  id: 'twitch',
  name: 'Twitch',
  docs: 'https://dev.twitch.tv/docs/authentication/',
  revoke: 'https://dev.twitch.tv/console/apps',
  rules: [
    {
      id: 'token',
      description: 'Twitch access token or client secret',
      near: ['twitch'],
      value: /[a-z0-9]{30}/,
      check: 'letters-and-digits',
      positive: [
        'ENV TWITCH_CLIENT_SECRET <<{lowernum:28}k7>>',
        '  - name: TWITCH_CLIENT_SECRET\n    value: "<<{lowernum:28}k7>>"',
      ],
      negative: [
        'TWITCH_CLIENT_SECRET={lowernum:27}k7',
        'twitch-1.0.tgz sha256 {hex:64}',
        'TWITCH_CLIENT_SECRET=your_token_here',
      ],
    },
    {
      id: 'oauth-password',
      description: 'Twitch chat OAuth token',
      keywords: ['oauth:'],
      pattern: /(?<![A-Za-z0-9_])oauth:(?<secret>[a-z0-9]{30})(?![A-Za-z0-9_])/,
      within: 60,
      check: 'letters-and-digits',
      positive: ['TWITCH_OAUTH=oauth:<<{lowernum:30}>>', "password: 'oauth:<<{lowernum:30}>>'"],
      negative: ['oauth:{lowernum:29}', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
    },
    {
      id: 'stream-key',
      description: 'Twitch stream key',
      keywords: ['live_'],
      pattern: /(?<![A-Za-z0-9_])live_[0-9]{8,10}_[A-Za-z0-9]{30}(?![A-Za-z0-9_])/,
      check: 'mixed-case',
      positive: [
        '  - name: TWITCH_STREAM_KEY\n    value: "<<live_{digits:8}_{alnum:30}>>"',
        '"twitchStreamKey": "<<live_{digits:8}_{alnum:30}>>",',
      ],
      negative: [
        'twitch_stream_key: live_{digits:8}_{alnum:29}',
        'client = Client(twitch_stream_key="live_{digits:8}_{alnum:31}")',
        'TWITCH_STREAM_KEY=live_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
