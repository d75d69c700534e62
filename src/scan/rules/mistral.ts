import type { Provider } from '../rule.ts';

export default {
  id: 'mistral',
  name: 'Mistral AI',
  docs: 'https://docs.mistral.ai/getting-started/quickstart/',
  revoke: 'https://console.mistral.ai/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Mistral AI API key',
      near: ['mistral'],
      value: /[A-Za-z0-9]{32}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV MISTRAL_API_KEY <<{alnum:29}k7Q>>',
        '  - name: MISTRAL_API_KEY\n    value: "<<{alnum:29}k7Q>>"',
      ],
      negative: [
        'MISTRAL_API_KEY={alnum:28}k7Q',
        'mistral-1.0.tgz sha256 {hex:64}',
        'MISTRAL_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
