import type { Provider } from '../rule.ts';

export default {
  id: 'namecheap',
  name: 'Namecheap',
  docs: 'https://www.namecheap.com/support/api/intro/',
  revoke: 'https://ap.www.namecheap.com/settings/tools/apiaccess/',
  rules: [
    {
      id: 'api-key',
      description: 'Namecheap API key',
      near: ['namecheap'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.namecheap.com/v1/check?api_key=<<{hex:32}>>&format=json',
        'namecheap.api.key=<<{hex:32}>>',
      ],
      negative: [
        'NAMECHEAP_API_KEY={hex:33}',
        'MD5 (namecheap-2.1.0.tar.gz) = {hex:32}',
        'NAMECHEAP_API_KEY=your_namecheap_api_key_here',
      ],
    },
  ],
} satisfies Provider;
