import type { Provider } from '../rule.ts';

export default {
  id: 'amplitude',
  name: 'Amplitude',
  docs: 'https://amplitude.com/docs/apis/authentication',
  revoke: 'https://app.amplitude.com, "Settings", "Projects"',
  rules: [
    {
      id: 'api-key',
      description: 'Amplitude API or secret key',
      near: ['amplitude'],
      value: /[0-9a-f]{32}/,
      positive: ['--amplitude-secret-key <<{hex:32}>>', 'amplitude_secret_key: <<{hex:32}>>'],
      negative: [
        'AMPLITUDE_SECRET_KEY={hex:31}',
        'amplitude-1.0.tgz sha256 {hex:64}',
        'AMPLITUDE_SECRET_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
