import type { Provider } from '../rule.ts';

export default {
  id: 'jwplayer',
  name: 'JW Player',
  docs: 'https://docs.jwplayer.com/platform/reference/authentication',
  revoke: 'https://dashboard.jwplayer.com, "API credentials"',
  rules: [
    {
      id: 'api-secret',
      description: 'JW Player API secret',
      near: ['jwplayer', 'jwplatform'],
      value: /[0-9A-Za-z_-]{48,80}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.jwplayer.com/?api_secret=<<{base64url:48}>>',
        '- name: JWPLAYER_API_SECRET\n  value: "<<{base64url:48}>>"',
        'jwplayer:\n  api_secret: "<<{base64url:48}>>"',
      ],
      negative: [
        '"jwplayerApiSecret": "{base64url:47}"',
        'jwplayer_api_secret: {base64url:81}',
        'JWPLAYER_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
