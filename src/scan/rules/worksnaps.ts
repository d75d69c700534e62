import type { Provider } from '../rule.ts';

export default {
  id: 'worksnaps',
  name: 'Worksnaps',
  docs: 'https://www.worksnaps.com/api.html',
  revoke: 'https://app.worksnaps.com, "Profile & settings", "Web service API"',
  rules: [
    {
      id: 'api-token',
      description: 'Worksnaps API token',
      near: ['worksnaps'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['WORKSNAPS_API_TOKEN=<<{alnum:40}>>', '"worksnapsApiToken": "<<{alnum:40}>>"'],
      negative: [
        'WORKSNAPS_API_TOKEN={alnum:41}',
        'worksnaps @ {hex:40}',
        'WORKSNAPS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
