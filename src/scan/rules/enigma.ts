import type { Provider } from '../rule.ts';

export default {
  id: 'enigma',
  name: 'Enigma',
  docs: 'https://developers.enigma.com',
  revoke: 'https://console.enigma.com',
  rules: [
    {
      id: 'api-key',
      description: 'Enigma API key',
      near: ['enigma'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"enigmaApiKey": "<<{alnum:40}>>"',
        'private static final String ENIGMA_API_KEY = "<<{alnum:40}>>";',
        '{"enigma": {"api_key": "<<{alnum:40}>>"}}',
      ],
      negative: [
        'ENIGMA_API_KEY={alnum:39}',
        'ENIGMA_API_KEY={alnum:41}',
        'enigma was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
