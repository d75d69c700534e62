import type { Provider } from '../rule.ts';

export default {
  id: 'lemlist',
  name: 'lemlist',
  docs: 'https://developer.lemlist.com',
  revoke: 'https://app.lemlist.com/settings/integrations',
  rules: [
    {
      id: 'api-key',
      description: 'lemlist API key',
      near: ['lemlist'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'LEMLIST_API_KEY=<<{hex:32}>>',
        'curl https://api.lemlist.com/ -H "Authorization: Bearer <<{hex:32}>>"',
        'lemlistApiKey := "<<{hex:32}>>"',
      ],
      negative: [
        '"lemlistApiKey": "{hex:31}"',
        'LEMLIST_API_KEY={hex:33}',
        'md5 of lemlist-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
