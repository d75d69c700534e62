import type { Provider } from '../rule.ts';

export default {
  id: 'strava',
  name: 'Strava',
  docs: 'https://developers.strava.com/docs/authentication/',
  revoke: 'https://www.strava.com/settings/api',
  rules: [
    {
      id: 'client-secret',
      description: 'Strava client secret',
      near: ['strava'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'variable "strava_client_secret" {\n  default = "<<{hex:40}>>"\n}',
        '# Strava client secret: <<{hex:40}>>',
      ],
      negative: [
        'STRAVA_CLIENT_SECRET={hex:41}',
        '"strava": "git+https://git.example/strava.git#{hex:40}"',
        'STRAVA_CLIENT_SECRET=your_strava_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
