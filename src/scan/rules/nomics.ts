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
      positive: [
        'variable "nomics_api_key" {\n  default = "<<{hex:40}>>"\n}',
        '# Nomics API key: <<{hex:40}>>',
      ],
      negative: [
        'NOMICS_API_KEY={hex:39}',
        '"nomics": "git+https://git.example/nomics.git#{hex:40}"',
        'const nomicsApiKey = process.env.NOMICS_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
