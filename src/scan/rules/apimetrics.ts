import type { Provider } from '../rule.ts';

export default {
  id: 'apimetrics',
  name: 'APImetrics',
  docs: 'https://client.apimetrics.io/api/2/docs',
  revoke: 'https://client.apimetrics.io, settings',
  rules: [
    {
      id: 'api-token',
      description: 'APImetrics API token',
      near: ['apimetrics'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# APImetrics API token: <<{alnum:32}>>',
        "const apimetricsApiToken = '<<{alnum:32}>>';",
        'https://api.client.apimetrics.io/?api_token=<<{alnum:32}>>',
      ],
      negative: [
        '"apimetricsApiToken": "{alnum:31}"',
        'apimetrics_api_token: {alnum:33}',
        'md5 of apimetrics-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
