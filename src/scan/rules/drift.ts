import type { Provider } from '../rule.ts';

export default {
  id: 'drift',
  name: 'Drift',
  docs: 'https://devdocs.drift.com/docs/using-drift-apis',
  revoke: "https://dev.drift.com, the app's page",
  rules: [
    {
      id: 'access-token',
      description: 'Drift access token',
      near: ['drift'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String DRIFT_ACCESS_TOKEN = "<<{alnum:32}>>";',
        '{"drift": {"access_token": "<<{alnum:32}>>"}}',
        'drift_access_token: <<{alnum:32}>>',
      ],
      negative: [
        '"driftAccessToken": "{alnum:31}"',
        'DRIFT_ACCESS_TOKEN={alnum:33}',
        'md5 of drift-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
