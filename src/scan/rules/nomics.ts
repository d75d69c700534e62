import type { Provider } from '../rule.ts';

export default {
  id: 'nomics',
  name: 'Nomics',
  docs: 'https://nomics.com/docs/',
  revoke: 'https://nomics.com',
  rules: [
    {
      id: 'api-key',
      description: 'Nomics API key',
      near: ['nomics'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['private const string NomicsApiKey = "<<{hex:40}>>";', 'ENV NOMICS_API_KEY <<{hex:40}>>'],
      negative: [
        'NOMICS_API_KEY={hex:41}',
        'nomics @ {hex:40}',
        'NOMICS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
