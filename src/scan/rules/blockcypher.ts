import type { Provider } from '../rule.ts';

export default {
  id: 'blockcypher',
  name: 'BlockCypher',
  docs: 'https://www.blockcypher.com/dev/',
  revoke: 'https://accounts.blockcypher.com/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'BlockCypher API token',
      near: ['blockcypher'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.blockcypher.com/ -H "Authorization: Bearer <<{hex:32}>>"',
        'blockcypherApiToken := "<<{hex:32}>>"',
        '"blockcypherApiToken": "<<{hex:32}>>"',
      ],
      negative: [
        'BLOCKCYPHER_API_TOKEN={hex:31}',
        'BLOCKCYPHER_API_TOKEN={hex:33}',
        'md5 of blockcypher-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
