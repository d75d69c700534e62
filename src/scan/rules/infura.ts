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
        '{"infura": {"api_key": "<<{lowernum:32}>>"}}',
        'infura_api_key: <<{lowernum:32}>>',
        '<add key="InfuraApiKey" value="<<{lowernum:32}>>" />',
        'https://mainnet.infura.io/v3/<<{lowernum:32}>>',
      ],
      negative: [
        'INFURA_API_KEY={lowernum:31}',
        'infura_api_key: {lowernum:33}',
        'md5 of infura-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
