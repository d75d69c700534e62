import type { Provider } from '../rule.ts';

export default {
  id: 'bulbul',
  name: 'Bulbul',
  docs: 'https://bulbul.io',
  revoke: 'bulbul.io, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Bulbul API key',
      near: ['bulbul'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Bulbul API key: <<{lowernum:32}>>',
        "const bulbulApiKey = '<<{lowernum:32}>>';",
        'https://api.bulbul.io/?api_key=<<{lowernum:32}>>',
      ],
      negative: [
        '"bulbulApiKey": "{lowernum:31}"',
        'BULBUL_API_KEY={lowernum:33}',
        'md5 of bulbul-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
