import type { Provider } from '../rule.ts';

export default {
  id: 'statsig',
  name: 'Statsig',
  docs: 'https://docs.statsig.com/sdk-keys/api-keys',
  revoke: 'https://console.statsig.com/api_keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Statsig secret key',
      near: ['statsig'],
      value: /secret-[A-Za-z0-9]{43}|console-[A-Za-z0-9]{43}/,
      check: 'letters-and-digits',
      positive: [
        '"statsigSecretKey": "<<secret-{alnum:43}>>"',
        "const statsigSecretKey = '<<console-{alnum:43}>>';",
      ],
      negative: [
        'STATSIG_SECRET_KEY=secret-{alnum:42}',
        'statsig @ {hex:40}',
        'STATSIG_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
