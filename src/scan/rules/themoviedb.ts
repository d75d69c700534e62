import type { Provider } from '../rule.ts';

export default {
  id: 'themoviedb',
  name: 'The Movie Database',
  docs: 'https://developer.themoviedb.org/docs/authentication-application',
  revoke: 'https://www.themoviedb.org/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'The Movie Database API key',
      near: ['tmdb', 'themoviedb', 'moviedb'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('THEMOVIEDB_API_KEY', '<<{hex:32}>>');",
        '{ name: "THEMOVIEDB_API_KEY", value: "<<{hex:32}>>" }',
      ],
      negative: [
        'THEMOVIEDB_API_KEY={hex:31}',
        'themoviedb.min.js?v={hex:32}',
        'themoviedb_api_key: "{{ themoviedb_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
