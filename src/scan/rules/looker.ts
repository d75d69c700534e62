import type { Provider } from '../rule.ts';

export default {
  id: 'looker',
  name: 'Looker',
  docs: 'https://cloud.google.com/looker/docs/api-auth',
  revoke: 'Looker: "Admin", "Users", "API Keys"',
  rules: [
    {
      id: 'client-secret',
      description: 'Looker client secret',
      near: ['looker'],
      value: /[a-z0-9]{24}/,
      check: 'letters-and-digits',
      positive: [
        'LOOKER_CLIENT_SECRET=<<{lowernum:22}k7>>',
        'client = Client(looker_client_secret="<<{lowernum:22}k7>>")',
      ],
      negative: [
        'LOOKER_CLIENT_SECRET={lowernum:21}k7',
        'looker-1.0.tgz sha256 {hex:64}',
        'LOOKER_CLIENT_SECRET=your_client_secret_here',
      ],
    },
    {
      id: 'client-id',
      description: 'Looker client ID',
      near: ['lookerclientid'],
      value: /[a-z0-9]{20}/,
      check: 'letters-and-digits',
      positive: ["const lookerClientId = '<<{lowernum:18}k7>>';", 'looker.client.id=<<{lowernum:18}k7>>'],
      negative: [
        'LOOKER_CLIENT_ID={lowernum:17}k7',
        'lookerclientid-1.0.tgz sha256 {hex:64}',
        'LOOKER_CLIENT_ID=your_client_id_here',
      ],
    },
  ],
} satisfies Provider;
