import type { Provider } from '../rule.ts';

export default {
  id: 'serphouse',
  name: 'SERPHouse',
  docs: 'https://docs.serphouse.com',
  revoke: 'https://app.serphouse.com',
  rules: [
    {
      id: 'api-token',
      description: 'SERPHouse API token',
      near: ['serphouse'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        "'serphouse' => ['api_token' => '<<{alnum:60}>>'],",
        'os.Setenv("SERPHOUSE_API_TOKEN", "<<{alnum:60}>>")',
      ],
      negative: [
        'SERPHOUSE_API_TOKEN={alnum:59}',
        'serphouse-2.1.0.tgz sha256:{hex:64}',
        'const serphouseApiToken = process.env.SERPHOUSE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
