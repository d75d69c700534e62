import type { Provider } from '../rule.ts';

export default {
  id: 'pulsedive',
  name: 'Pulsedive',
  docs: 'https://pulsedive.com/api/',
  revoke: 'https://pulsedive.com/account/',
  rules: [
    {
      id: 'api-key',
      description: 'Pulsedive API key',
      near: ['pulsedive'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="PulsediveApiKey" value="<<{hex:64}>>" />',
        '      - PULSEDIVE_API_KEY=<<{hex:64}>>',
      ],
      negative: [
        'PULSEDIVE_API_KEY={hex:63}',
        'pulsedive-2.1.0.tgz sha256:{hex:64}',
        'pulsedive_api_key: "{{ pulsedive_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
