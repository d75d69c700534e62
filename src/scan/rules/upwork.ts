import type { Provider } from '../rule.ts';

export default {
  id: 'upwork',
  name: 'Upwork',
  docs: 'https://developers.upwork.com/general/authentication/',
  revoke: 'https://www.upwork.com/developer/keys/',
  rules: [
    {
      id: 'client-secret',
      description: 'Upwork client secret',
      near: ['upwork'],
      value: /[0-9a-f]{16}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("UPWORK_CLIENT_SECRET", "<<{hex:16}>>")',
        '[upwork]\nclient_secret = "<<{hex:16}>>"',
      ],
      negative: [
        'UPWORK_CLIENT_SECRET={hex:17}',
        "import { createUpworkClient } from 'upwork';",
        'UPWORK_CLIENT_SECRET=your_upwork_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
