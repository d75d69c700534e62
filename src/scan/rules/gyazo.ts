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
        'GYAZO_ACCESS_TOKEN=<<{base64url:43}>>',
        'curl https://api.gyazo.com/ -H "Authorization: Bearer <<{base64url:43}>>"',
        'gyazoAccessToken := "<<{base64url:43}>>"',
      ],
      negative: [
        '"gyazoAccessToken": "{base64url:42}"',
        'GYAZO_ACCESS_TOKEN={base64url:44}',
        'gyazoAccessToken: process.env.GYAZO_ACCESS_TOKEN',
      ],
    },
  ],
} satisfies Provider;
