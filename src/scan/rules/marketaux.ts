import type { Provider } from '../rule.ts';

export default {
  id: 'marketaux',
  name: 'Marketaux',
  docs: 'https://www.marketaux.com/documentation',
  revoke: 'https://www.marketaux.com/account/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'Marketaux API token',
      near: ['marketaux'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'client = Marketaux(api_token="<<{alnum:40}>>")',
        'curl https://api.marketaux.com/v1/me -H "Authorization: Bearer <<{alnum:40}>>"',
      ],
      negative: [
        'MARKETAUX_API_TOKEN={alnum:39}',
        '"marketaux": "git+https://git.example/marketaux.git#{hex:40}"',
        'const marketauxApiToken = process.env.MARKETAUX_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
