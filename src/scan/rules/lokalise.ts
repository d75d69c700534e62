import type { Provider } from '../rule.ts';

export default {
  id: 'lokalise',
  name: 'Lokalise',
  docs: 'https://docs.lokalise.com/en/articles/1929556-api-tokens',
  revoke: 'https://app.lokalise.com/profile#apitokens',
  rules: [
    {
      id: 'api-token',
      description: 'Lokalise API token',
      near: ['lokalise'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.lokalise.com/?api_token=<<{lowernum:40}>>',
        '- name: LOKALISE_API_TOKEN\n  value: "<<{lowernum:40}>>"',
        'lokalise:\n  api_token: "<<{lowernum:40}>>"',
      ],
      negative: [
        '"lokaliseApiToken": "{lowernum:39}"',
        'LOKALISE_API_TOKEN={lowernum:41}',
        'lokalise was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
