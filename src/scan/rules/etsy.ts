import type { Provider } from '../rule.ts';

export default {
  id: 'etsy',
  name: 'Etsy',
  docs: 'https://developers.etsy.com/documentation/essentials/authentication/',
  revoke: 'https://www.etsy.com/developers/your-apps',
  rules: [
    {
      id: 'api-key',
      description: 'Etsy API key',
      near: ['etsy'],
      value: /[a-z0-9]{24}/,
      check: 'letters-and-digits',
      positive: ['ETSY_API_KEY=<<{lowernum:22}k7>>', 'client = Client(etsy_api_key="<<{lowernum:22}k7>>")'],
      negative: [
        'ETSY_API_KEY={lowernum:21}k7',
        'etsy-1.0.tgz sha256 {hex:64}',
        'ETSY_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
