import type { Provider } from '../rule.ts';

export default {
  id: 'webshrinker',
  name: 'Webshrinker',
  docs: 'https://docs.webshrinker.com',
  revoke: 'https://dashboard.webshrinker.com',
  rules: [
    {
      id: 'secret-key',
      description: 'Webshrinker secret key',
      near: ['webshrinker'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const webshrinkerSecretKey = '<<{alnum:20}>>';",
        'export WEBSHRINKER_SECRET_KEY="<<{alnum:20}>>"',
      ],
      negative: [
        'WEBSHRINKER_SECRET_KEY={alnum:19}',
        'webshrinkerClient.getStatusOfRequest(requestOptions)',
        'const webshrinkerSecretKey = process.env.WEBSHRINKER_SECRET_KEY;',
      ],
    },
  ],
} satisfies Provider;
