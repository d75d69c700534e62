import type { Provider } from '../rule.ts';

export default {
  id: 'viber',
  name: 'Viber',
  docs: 'https://developers.viber.com/docs/api/rest-bot-api/#authentication-token',
  revoke: 'https://partners.viber.com',
  rules: [
    {
      id: 'auth-token',
      description: 'Viber auth token',
      near: ['viber'],
      value: /[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}/,
      check: 'letters-and-digits',
      positive: [
        'private const string ViberAuthToken = "<<{hex:16}-{hex:16}-{hex:16}>>";',
        'ENV VIBER_AUTH_TOKEN <<{hex:16}-{hex:16}-{hex:16}>>',
      ],
      negative: [
        'VIBER_AUTH_TOKEN={hex:16}-{hex:16}-{hex:17}',
        "import { createViberClient } from 'viber';",
        'VIBER_AUTH_TOKEN=your_viber_auth_token_here',
      ],
    },
  ],
} satisfies Provider;
