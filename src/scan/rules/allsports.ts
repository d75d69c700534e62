import type { Provider } from '../rule.ts';

export default {
  id: 'allsports',
  name: 'AllSportsAPI',
  docs: 'https://allsportsapi.com/documentation',
  revoke: 'allsportsapi.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'AllSportsAPI API key',
      near: ['allsports'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.allsportsapi.com/?api_key=<<{lowernum:64}>>',
        '- name: ALLSPORTS_API_KEY\n  value: "<<{lowernum:64}>>"',
        'allsports:\n  api_key: "<<{lowernum:64}>>"',
      ],
      negative: [
        '"allsportsApiKey": "{lowernum:63}"',
        'allsports_api_key: {lowernum:65}',
        'allsports-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
