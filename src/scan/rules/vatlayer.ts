import type { Provider } from '../rule.ts';

export default {
  id: 'vatlayer',
  name: 'vatlayer',
  docs: 'https://vatlayer.com/documentation',
  revoke: 'https://vatlayer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'vatlayer API key',
      near: ['vatlayer'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["$vatlayer_api_key = '<<{lowernum:32}>>';", 'VATLAYER_API_KEY=<<{lowernum:32}>>'],
      negative: [
        'VATLAYER_API_KEY={lowernum:31}',
        'vatlayer.min.js?v={hex:32}',
        'vatlayerApiKey: "${VATLAYER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
