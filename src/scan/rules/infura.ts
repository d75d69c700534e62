import type { Provider } from '../rule.ts';

export default {
  id: 'infura',
  name: 'Infura',
  docs: 'https://docs.infura.io/api/networks/ethereum/how-to/secure-a-project',
  revoke: "https://app.infura.io, the key's settings",
  rules: [
    {
      id: 'api-key',
      description: 'Infura API key',
      near: ['infura'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "process.env.INFURA_API_KEY || '<<{lowernum:32}>>'",
        'variable "infura_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
        "define('INFURA_API_KEY', '<<{lowernum:32}>>');",
      ],
      negative: [
        '"infuraApiKey": "{lowernum:31}"',
        'INFURA_API_KEY={lowernum:33}',
        'md5 of infura-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'endpoint',
      description: 'Infura endpoint with its API key',
      keywords: ['infura.io/'],
      pattern: /infura\.io\/(?:ws\/)?v3\/(?<secret>[0-9a-f]{32})(?![A-Za-z0-9_])/,
      positive: [
        'https://mainnet.infura.io/v3/<<{hex:32}>>',
        'ETH_RPC_URL=wss://mainnet.infura.io/ws/v3/<<{hex:32}>>',
      ],
      negative: [
        'https://mainnet.infura.io/v3/{hex:31}',
        'https://mainnet.infura.io/v3/<YOUR-PROJECT-ID>',
        'https://mainnet.infura.io/v3/${INFURA_KEY}',
      ],
    },
  ],
} satisfies Provider;
