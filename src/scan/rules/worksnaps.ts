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
      check: 'digits-or-mixed-case',
      positive: [
        'val worksnapsApiToken = "<<{alnum:40}>>"',
        'process.env.WORKSNAPS_API_TOKEN = "<<{alnum:40}>>";',
      ],
      negative: [
        'WORKSNAPS_API_TOKEN={alnum:39}',
        '"worksnaps": "git+https://git.example/worksnaps.git#{hex:40}"',
        'worksnapsApiToken: "${WORKSNAPS_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
