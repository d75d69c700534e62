import type { Provider } from '../rule.ts';

export default {
  id: 'moralis',
  name: 'Moralis',
  docs: 'https://docs.moralis.com',
  revoke: 'https://admin.moralis.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Moralis API key',
      near: ['moralis'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['moralis:\n  api_key: <<{alnum:64}>>', 'moralis_api_key: "<<{alnum:64}>>"'],
      negative: [
        'MORALIS_API_KEY={alnum:65}',
        'moralis-2.1.0.tgz sha256:{hex:64}',
        'MORALIS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
