import type { Provider } from '../rule.ts';

export default {
  id: 'wave-apps',
  name: 'Wave',
  docs: 'https://developer.waveapps.com/hc/en-us/articles/360019762711',
  revoke: 'https://developer.waveapps.com/hc/en-us/articles/360019762711',
  rules: [
    {
      id: 'access-token',
      description: 'Wave access token',
      near: ['waveapps', 'waveaccess', 'wavefulltoken'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"waveApps": {"accessToken": "<<{alnum:30}>>"}}',
        '<string name="wave_apps_access_token"><<{alnum:30}>></string>',
      ],
      negative: [
        'WAVE_APPS_ACCESS_TOKEN={alnum:29}',
        'waveAppsClient.getStatusOfRequest(requestOptions)',
        'WAVE_APPS_ACCESS_TOKEN=<your access token>',
      ],
    },
  ],
} satisfies Provider;
