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
    {
      id: 'api-token',
      description: 'Moralis API token',
      near: ['moralis'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'export MORALIS_API_TOKEN="<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
        'moralis:\n  api_token: <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
      ],
      negative: [
        'MORALIS_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'moralis-2.1.0.tgz sha256:{hex:64}',
        'moralisApiToken: "${MORALIS_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
