import type { Provider } from '../rule.ts';

export default {
  id: 'lastfm',
  name: 'Last.fm',
  docs: 'https://www.last.fm/api/authentication',
  revoke: 'https://www.last.fm/api/accounts',
  rules: [
    {
      id: 'api-key',
      description: 'Last.fm API key or secret',
      near: ['lastfm'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'tool --lastfm-api-key <<{lowernum:32}>>',
        '<lastfmApiKey><<{lowernum:32}>></lastfmApiKey>',
        '[lastfm]\napi_key = <<{lowernum:32}>>',
      ],
      negative: [
        '"lastfmApiKey": "{lowernum:31}"',
        'LASTFM_API_KEY={lowernum:33}',
        'md5 of lastfm-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
