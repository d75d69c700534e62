import type { Provider } from '../rule.ts';

export default {
  id: 'demio',
  name: 'Demio',
  docs: 'https://publicdemioapi.docs.apiary.io',
  revoke: 'https://my.demio.com/manage/settings/api-details',
  rules: [
    {
      id: 'api-secret',
      description: 'Demio API secret',
      near: ['demio'],
      value: /[0-9A-Za-z]{10,20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"demio": {"api_secret": "<<{alnum:10}>>"}}',
        'demio_api_secret: <<{alnum:10}>>',
        '<add key="DemioApiSecret" value="<<{alnum:10}>>" />',
      ],
      negative: [
        'DEMIO_API_SECRET={alnum:9}',
        'demio_api_secret: {alnum:21}',
        'DEMIO_API_SECRET=${DEMIO_API_SECRET}',
      ],
    },
    {
      id: 'api-key',
      description: 'Demio API key',
      near: ['demio'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'DEMIO_API_KEY=<<{alnum:32}>>',
        'curl https://my.demio.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
        'demioApiKey := "<<{alnum:32}>>"',
      ],
      negative: [
        'DEMIO_API_KEY={alnum:31}',
        'demio_api_key: {alnum:33}',
        'md5 of demio-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
