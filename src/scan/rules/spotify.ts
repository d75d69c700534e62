import type { Provider } from '../rule.ts';

export default {
  id: 'spotify',
  name: 'Spotify',
  docs: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
  revoke: 'https://developer.spotify.com/dashboard',
  rules: [
    {
      id: 'client-secret',
      description: 'Spotify client secret',
      near: ['spotify', 'spotipy'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'spotify.client_secret = "<<{hex:32}>>"',
        "define('SPOTIFY_CLIENT_SECRET', '<<{hex:32}>>');",
      ],
      negative: [
        'SPOTIFY_CLIENT_SECRET={hex:31}',
        'spotify.min.js?v={hex:32}',
        'spotifyClientSecret: "${SPOTIFY_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
