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
        '- name: LASTFM_API_KEY\n  value: "<<{lowernum:32}>>"',
        'lastfm:\n  api_key: "<<{lowernum:32}>>"',
        'os.environ["LASTFM_API_KEY"] = "<<{lowernum:32}>>"',
      ],
      negative: [
        'LASTFM_API_KEY={lowernum:31}',
        'lastfm_api_key: {lowernum:33}',
        'md5 of lastfm-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
