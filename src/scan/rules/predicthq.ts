import type { Provider } from '../rule.ts';

export default {
  id: 'predicthq',
  name: 'PredictHQ',
  docs: 'https://docs.predicthq.com/getting-started/api-quickstart',
  revoke: 'https://control.predicthq.com/clients',
  rules: [
    {
      id: 'access-token',
      description: 'PredictHQ access token',
      near: ['predicthq', 'phqaccess', 'phqtoken'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'letters-and-digits',
      positive: [
        'predicthq.access_token = "<<{base64url:40}>>"',
        "define('PREDICTHQ_ACCESS_TOKEN', '<<{base64url:40}>>');",
      ],
      negative: [
        'PREDICTHQ_ACCESS_TOKEN={base64url:39}',
        '"predicthq": "git+https://git.example/predicthq.git#{hex:40}"',
        'const predicthqAccessToken = process.env.PREDICTHQ_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
