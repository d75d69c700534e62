import type { Provider } from '../rule.ts';

export default {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  docs: 'https://elevenlabs.io/docs/api-reference/authentication',
  revoke: 'https://elevenlabs.io/app/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'ElevenLabs API key',
      keywords: [
        'sk_0',
        'sk_1',
        'sk_2',
        'sk_3',
        'sk_4',
        'sk_5',
        'sk_6',
        'sk_7',
        'sk_8',
        'sk_9',
        'sk_a',
        'sk_b',
        'sk_c',
        'sk_d',
        'sk_e',
        'sk_f',
      ],
      pattern: /(?<![A-Za-z0-9_])sk_[0-9a-f]{48}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'ENV ELEVENLABS_API_KEY <<sk_{hex:48}>>',
        '  - name: ELEVENLABS_API_KEY\n    value: "<<sk_{hex:48}>>"',
      ],
      negative: [
        'ELEVENLABS_API_KEY=sk_{hex:47}',
        "const elevenlabsApiKey = 'sk_{hex:49}';",
        'ELEVENLABS_API_KEY=sk_your-key-goes-here',
      ],
    },
    {
      id: 'api-key-old',
      description: 'ElevenLabs API key',
      near: ['elevenlabs', 'xiapikey', 'elevenapi'],
      value: /[0-9a-f]{32}/,
      positive: ['ELEVENLABS_API_KEY=<<{hex:32}>>', 'client = Client(elevenlabs_api_key="<<{hex:32}>>")'],
      negative: [
        'ELEVENLABS_API_KEY={hex:31}',
        'elevenlabs-1.0.tgz sha256 {hex:64}',
        'ELEVENLABS_API_KEY=your_api_key_old_here',
      ],
    },
  ],
} satisfies Provider;
