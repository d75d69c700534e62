import type { Provider } from '../rule.ts';

export default {
  id: 'upcdatabase',
  name: 'UPCDatabase',
  docs: 'https://upcdatabase.org/api',
  revoke: 'https://upcdatabase.org/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'UPCDatabase API key',
      near: ['upcdatabase'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.upcdatabase.org/v1/me -H "Authorization: Bearer <<{uppernum:32}>>"',
        'https://api.upcdatabase.org/v1/check?api_key=<<{uppernum:32}>>&format=json',
      ],
      negative: [
        'UPCDATABASE_API_KEY={uppernum:31}',
        '{hex:32}  upcdatabase-2.1.0.zip',
        'UPCDATABASE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
