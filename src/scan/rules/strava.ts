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
      positive: ['strava.client_secret = "<<{hex:40}>>"', "define('STRAVA_CLIENT_SECRET', '<<{hex:40}>>');"],
      negative: [
        'STRAVA_CLIENT_SECRET={hex:39}',
        'strava @ {hex:40}',
        'STRAVA_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
