import type { Provider } from '../rule.ts';

export default {
  id: 'hunter',
  name: 'Hunter',
  docs: 'https://hunter.io/api-documentation/v2',
  revoke: 'https://hunter.io/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Hunter API key',
      near: ['hunter'],
      value: /[0-9a-z_-]{40}/,
      check: 'letters-and-digits',
      positive: [
        "HunterIo.api_key = '<<{hex:40}>>'",
        'HUNTER_IO_API_KEY=<<{hex:40}>>',
        'curl https://api.hunter.io/ -H "Authorization: Bearer <<{hex:40}>>"',
      ],
      negative: ['HUNTER_IO_API_KEY=${HUNTER_IO_API_KEY}', 'HUNTER_IO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
