import type { Provider } from '../rule.ts';

export default {
  id: 'bitso',
  name: 'Bitso',
  docs: 'https://docs.bitso.com/bitso-api/docs/authentication',
  revoke: 'https://bitso.com, "API"',
  rules: [
    {
      id: 'api-secret',
      description: 'Bitso API secret',
      near: ['bitso'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Bitso API secret: <<{hex:32}>>',
        "const bitsoApiSecret = '<<{hex:32}>>';",
        'https://api.bitso.com/?api_secret=<<{hex:32}>>',
      ],
      negative: [
        '"bitsoApiSecret": "{hex:31}"',
        'BITSO_API_SECRET={hex:33}',
        'md5 of bitso-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
