import type { Provider } from '../rule.ts';

export default {
  id: 'amadeus',
  name: 'Amadeus',
  docs: 'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/',
  revoke: 'https://developers.amadeus.com/my-apps',
  rules: [
    {
      id: 'api-secret',
      description: 'Amadeus API secret',
      near: ['amadeus'],
      value: /[0-9A-Za-z]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Amadeus(api_secret="<<{alnum:16}>>")',
        'export AMADEUS_API_SECRET="<<{alnum:16}>>"',
        "process.env.AMADEUS_API_SECRET || '<<{alnum:16}>>'",
      ],
      negative: [
        '"amadeusApiSecret": "{alnum:15}"',
        'AMADEUS_API_SECRET={alnum:17}',
        'AMADEUS_API_SECRET=your_api_secret_here',
      ],
    },
    {
      id: 'api-key',
      description: 'Amadeus API key',
      near: ['amadeus'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const amadeusApiKey = '<<{alnum:32}>>';",
        'https://api.amadeus.com/?api_key=<<{alnum:32}>>',
        '- name: AMADEUS_API_KEY\n  value: "<<{alnum:32}>>"',
      ],
      negative: [
        '"amadeusApiKey": "{alnum:31}"',
        'AMADEUS_API_KEY={alnum:33}',
        'md5 of amadeus-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
