import type { Provider } from '../rule.ts';

export default {
  id: 'neutrino-api',
  name: 'Neutrino API',
  docs: 'https://www.neutrinoapi.com/api/api-basics/',
  revoke: 'https://www.neutrinoapi.com/account/access/',
  rules: [
    {
      id: 'api-key',
      description: 'Neutrino API API key',
      near: ['neutrino', 'neutrinoapi'],
      value: /[A-Za-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: ['ENV NEUTRINO_API_API_KEY <<{alnum:48}>>', 'neutrino-api login --api-key <<{alnum:48}>>'],
      negative: [
        'NEUTRINO_API_API_KEY={alnum:49}',
        "import { createNeutrinoApiClient } from 'neutrino-api';",
        'NEUTRINO_API_API_KEY=your_neutrino_api_api_key_here',
      ],
    },
  ],
} satisfies Provider;
