import type { Provider } from '../rule.ts';

export default {
  id: 'affinity',
  name: 'Affinity',
  docs: 'https://api-docs.affinity.co',
  revoke: 'https://app.affinity.co, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Affinity API key',
      near: ['affinityapi', 'affinitykey', 'affinityco', 'affinitycrm', 'affinitytoken', 'affinity'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.api-docs.affinity.co/ -H "Authorization: Bearer <<{base64url:43}>>"',
        'affinityApiKey := "<<{base64url:43}>>"',
        '"affinityApiKey": "<<{base64url:43}>>"',
      ],
      negative: [
        'AFFINITY_API_KEY={base64url:42}',
        'AFFINITY_API_KEY={base64url:44}',
        'AFFINITY_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
