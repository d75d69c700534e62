import type { Provider } from '../rule.ts';

export default {
  id: 'gyazo',
  name: 'Gyazo',
  docs: 'https://gyazo.com/api/docs',
  revoke: 'https://gyazo.com/oauth/applications',
  rules: [
    {
      id: 'access-token',
      description: 'Gyazo access token',
      near: ['gyazo'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '- name: GYAZO_ACCESS_TOKEN\n  value: "<<{base64url:43}>>"',
        'gyazo:\n  access_token: "<<{base64url:43}>>"',
        'os.environ["GYAZO_ACCESS_TOKEN"] = "<<{base64url:43}>>"',
      ],
      negative: [
        'GYAZO_ACCESS_TOKEN={base64url:42}',
        'gyazo_access_token: {base64url:44}',
        'GYAZO_ACCESS_TOKEN=${GYAZO_ACCESS_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
