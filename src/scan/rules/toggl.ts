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
      positive: ['toggl_api_token: "<<{hex:32}>>"', 'client = Toggl(api_token="<<{hex:32}>>")'],
      negative: [
        'TOGGL_API_TOKEN={hex:31}',
        'toggl.min.js?v={hex:32}',
        'togglApiToken: "${TOGGL_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
