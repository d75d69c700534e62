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
      near: ['rosette'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="rosette_api_key"><<{hex:32}>></string>',
        'val rosetteApiKey = "<<{hex:32}>>"',
      ],
      negative: [
        'ROSETTE_API_KEY={hex:31}',
        'rosette.min.js?v={hex:32}',
        'rosetteApiKey: "${ROSETTE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
