import type { Provider } from '../rule.ts';

export default {
  id: 'veryfi',
  name: 'Veryfi',
  docs: 'https://docs.veryfi.com',
  revoke: 'https://hub.veryfi.com/api/settings/keys/',
  rules: [
    {
      id: 'api-key',
      description: 'Veryfi API key',
      near: ['veryfi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["$veryfi_api_key = '<<{hex:32}>>';", 'VERYFI_API_KEY=<<{hex:32}>>'],
      negative: [
        'VERYFI_API_KEY={hex:33}',
        'MD5 (veryfi-2.1.0.tar.gz) = {hex:32}',
        'VERYFI_API_KEY=your_veryfi_api_key_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Veryfi client secret',
      near: ['veryfi'],
      value: /[A-Za-z0-9]{128}/,
      positive: ['VERYFI_CLIENT_SECRET=<<{alnum:128}>>', '"veryfiClientSecret": "<<{alnum:128}>>"'],
      negative: [
        'VERYFI_CLIENT_SECRET={alnum:129}',
        'veryfi-2.1.0.tgz sha256:{hex:64}',
        'VERYFI_CLIENT_SECRET=your_veryfi_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
