import type { Provider } from '../rule.ts';

export default {
  id: 'toggl',
  name: 'Toggl Track',
  docs: 'https://engineering.toggl.com/docs/authentication',
  revoke: 'https://track.toggl.com/profile',
  rules: [
    {
      id: 'api-token',
      description: 'Toggl Track API token',
      near: ['toggl'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.toggl.com/v1/check?api_token=<<{hex:32}>>&format=json',
        'toggl.api.token=<<{hex:32}>>',
      ],
      negative: [
        'TOGGL_API_TOKEN={hex:33}',
        'MD5 (toggl-2.1.0.tar.gz) = {hex:32}',
        'TOGGL_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
