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
        '      - UPWORK_CLIENT_SECRET=<<{hex:16}>>',
        'private const string UpworkClientSecret = "<<{hex:16}>>";',
      ],
      negative: [
        'UPWORK_CLIENT_SECRET={hex:15}',
        'upworkClient.getStatusOfRequest(requestOptions)',
        'UPWORK_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
