import type { Provider } from '../rule.ts';

export default {
  id: 'jawg',
  name: 'Jawg Maps',
  docs: 'https://www.jawg.io/docs/apidocs/',
  revoke: 'https://www.jawg.io/lab/access-tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Jawg Maps access token',
      near: ['jawg'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.environ["JAWG_ACCESS_TOKEN"] = "<<{alnum:64}>>"',
        'client = Jawg(access_token="<<{alnum:64}>>")',
        'export JAWG_ACCESS_TOKEN="<<{alnum:64}>>"',
      ],
      negative: [
        'JAWG_ACCESS_TOKEN={alnum:63}',
        'jawg_access_token: {alnum:65}',
        'jawg-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
