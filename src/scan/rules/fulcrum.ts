import type { Provider } from '../rule.ts';

export default {
  id: 'fulcrum',
  name: 'Fulcrum',
  docs: 'https://docs.fulcrumapp.com',
  revoke: 'https://web.fulcrumapp.com/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Fulcrum API token',
      near: ['fulcrum'],
      value: /[0-9a-z]{80}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.fulcrumapp.com/?api_token=<<{lowernum:80}>>',
        '- name: FULCRUM_API_TOKEN\n  value: "<<{lowernum:80}>>"',
        'fulcrum:\n  api_token: "<<{lowernum:80}>>"',
      ],
      negative: [
        '"fulcrumApiToken": "{lowernum:79}"',
        'fulcrum_api_token: {lowernum:81}',
        'FULCRUM_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
