import type { Provider } from '../rule.ts';

export default {
  id: 'metadefender',
  name: 'OPSWAT MetaDefender',
  docs: 'https://docs.opswat.com/mdcloud',
  revoke: 'https://metadefender.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'OPSWAT MetaDefender API key',
      near: ['metadefender', 'opswat'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.opswat.com/v1/me -H "Authorization: Bearer <<{hex:32}>>"',
        'https://api.opswat.com/v1/check?api_key=<<{hex:32}>>&format=json',
      ],
      negative: [
        'METADEFENDER_API_KEY={hex:31}',
        'metadefender.min.js?v={hex:32}',
        'metadefenderApiKey: "${METADEFENDER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
