import type { Provider } from '../rule.ts';

export default {
  id: 'unplugg',
  name: 'Unplu.gg',
  docs: 'https://unplu.gg/test_api.html',
  revoke: 'https://unplu.gg',
  rules: [
    {
      id: 'access-token',
      description: 'Unplu.gg access token',
      near: ['unplugg', 'unplu'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '"unpluggAccessToken": "<<{lowernum:64}>>"',
        "const unpluggAccessToken = '<<{lowernum:64}>>';",
      ],
      negative: [
        'UNPLUGG_ACCESS_TOKEN={lowernum:63}',
        'unplugg-2.1.0.tgz sha256:{hex:64}',
        'unplugg_access_token: "{{ unplugg_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
