import type { Provider } from '../rule.ts';

export default {
  id: 'etherscan',
  name: 'Etherscan',
  docs: 'https://docs.etherscan.io',
  revoke: 'https://etherscan.io/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'Etherscan API key',
      near: ['etherscan'],
      value: /[0-9A-Z]{34}/,
      check: 'letters-and-digits',
      positive: [
        'tool --etherscan-api-key <<{uppernum:34}>>',
        '<etherscanApiKey><<{uppernum:34}>></etherscanApiKey>',
        '[etherscan]\napi_key = <<{uppernum:34}>>',
      ],
      negative: [
        '"etherscanApiKey": "{uppernum:33}"',
        'ETHERSCAN_API_KEY={uppernum:35}',
        'etherscanApiKey: process.env.ETHERSCAN_API_KEY',
      ],
    },
  ],
} satisfies Provider;
