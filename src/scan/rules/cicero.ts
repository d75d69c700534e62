import type { Provider } from '../rule.ts';

export default {
  id: 'cicero',
  name: 'Cicero',
  docs: 'https://cicero.azavea.com/docs/',
  revoke: 'https://app.cicerodata.com, account',
  rules: [
    {
      id: 'api-token',
      description: 'Cicero API token',
      near: ['cicero'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'CICERO_API_TOKEN=<<{lowernum:40}>>',
        'curl https://api.cicero.azavea.com/ -H "Authorization: Bearer <<{lowernum:40}>>"',
        'ciceroApiToken := "<<{lowernum:40}>>"',
      ],
      negative: [
        '"ciceroApiToken": "{lowernum:39}"',
        'CICERO_API_TOKEN={lowernum:41}',
        'cicero was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
