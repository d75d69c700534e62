import type { Provider } from '../rule.ts';

export default {
  id: 'livekit',
  name: 'LiveKit',
  docs: 'https://docs.livekit.io/home/get-started/authentication/',
  revoke: 'https://cloud.livekit.io, project settings',
  rules: [
    {
      id: 'api-secret',
      description: 'LiveKit API secret',
      near: ['livekit'],
      value: /[0-9A-Za-z]{43,48}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[livekit]\napi_secret = <<{alnum:43}>>',
        "Livekit.api_secret = '<<{alnum:43}>>'",
        'LIVEKIT_API_SECRET=<<{alnum:43}>>',
      ],
      negative: [
        '"livekitApiSecret": "{alnum:42}"',
        'LIVEKIT_API_SECRET={alnum:49}',
        'LIVEKIT_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
