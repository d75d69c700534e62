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
      positive: [
        '<string name="vatlayer_api_key"><<{lowernum:32}>></string>',
        'val vatlayerApiKey = "<<{lowernum:32}>>"',
      ],
      negative: [
        'VATLAYER_API_KEY={lowernum:31}',
        '{hex:32}  vatlayer-2.1.0.zip',
        'VATLAYER_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
