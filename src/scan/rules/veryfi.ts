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
      positive: ["const veryfiApiKey = '<<{hex:32}>>';", 'export VERYFI_API_KEY="<<{hex:32}>>"'],
      negative: ['VERYFI_API_KEY={hex:31}', '{hex:32}  veryfi-2.1.0.zip', 'VERYFI_API_KEY=<your API key>'],
    },
    {
      id: 'client-secret',
      description: 'Veryfi client secret',
      near: ['veryfi'],
      value: /[A-Za-z0-9]{128}/,
      positive: [
        'export VERYFI_CLIENT_SECRET="<<{alnum:128}>>"',
        'veryfi:\n  client_secret: <<{alnum:128}>>',
      ],
      negative: [
        'VERYFI_CLIENT_SECRET={alnum:127}',
        'veryfi-2.1.0.tgz sha256:{hex:64}',
        'VERYFI_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
