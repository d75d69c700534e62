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
        '<string name="themoviedb_api_key"><<{hex:32}>></string>',
        'val themoviedbApiKey = "<<{hex:32}>>"',
      ],
      negative: [
        'THEMOVIEDB_API_KEY={hex:33}',
        'MD5 (themoviedb-2.1.0.tar.gz) = {hex:32}',
        'THEMOVIEDB_API_KEY=your_themoviedb_api_key_here',
      ],
    },
  ],
} satisfies Provider;
