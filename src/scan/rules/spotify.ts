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
        'variable "spotify_client_secret" {\n  default = "<<{hex:32}>>"\n}',
        '# Spotify client secret: <<{hex:32}>>',
      ],
      negative: [
        'SPOTIFY_CLIENT_SECRET={hex:31}',
        '{hex:32}  spotify-2.1.0.zip',
        'SPOTIFY_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
