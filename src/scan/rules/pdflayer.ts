import type { Provider } from '../rule.ts';

export default {
  id: 'pdflayer',
  name: 'pdflayer',
  docs: 'https://pdflayer.com/documentation',
  revoke: 'https://pdflayer.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'pdflayer API key',
      near: ['pdflayer'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="pdflayer_api_key"><<{lowernum:32}>></string>',
        'val pdflayerApiKey = "<<{lowernum:32}>>"',
      ],
      negative: [
        'PDFLAYER_API_KEY={lowernum:31}',
        'pdflayer.min.js?v={hex:32}',
        'pdflayerApiKey: "${PDFLAYER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
