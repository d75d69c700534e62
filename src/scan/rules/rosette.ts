import type { Provider } from '../rule.ts';

export default {
  id: 'rosette',
  name: 'Rosette',
  docs: 'https://developer.babelstreet.com',
  revoke: 'https://developer.babelstreet.com/admin',
  rules: [
    {
      id: 'api-key',
      description: 'Rosette API key',
      near: ['rosetteapi', 'rosettekey', 'rosettetext'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["$rosette_api_key = '<<{hex:32}>>';", 'ROSETTE_API_KEY=<<{hex:32}>>'],
      negative: [
        'ROSETTE_API_KEY={hex:33}',
        'MD5 (rosette-2.1.0.tar.gz) = {hex:32}',
        'ROSETTE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
