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
      positive: ['"moralisApiKey": "<<{alnum:64}>>"', "const moralisApiKey = '<<{alnum:64}>>';"],
      negative: [
        'MORALIS_API_KEY={alnum:63}',
        'moralis-2.1.0.tgz sha256:{hex:64}',
        'moralisApiKey: "${MORALIS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
