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
        'export LEMLIST_API_KEY="<<{hex:32}>>"',
        "process.env.LEMLIST_API_KEY || '<<{hex:32}>>'",
        'variable "lemlist_api_key" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'LEMLIST_API_KEY={hex:31}',
        'LEMLIST_API_KEY={hex:33}',
        'md5 of lemlist-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
