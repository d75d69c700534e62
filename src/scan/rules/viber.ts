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
        '[viber]\nauth_token = "<<{hex:16}-{hex:16}-{hex:16}>>"',
        '<add key="ViberAuthToken" value="<<{hex:16}-{hex:16}-{hex:16}>>" />',
      ],
      negative: [
        'VIBER_AUTH_TOKEN={hex:15}-{hex:16}-{hex:16}',
        '"viber": "^2.1.0"',
        'viber_auth_token: "{{ viber_auth_token }}"',
      ],
    },
  ],
} satisfies Provider;
