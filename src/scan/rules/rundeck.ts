import type { Provider } from '../rule.ts';

export default {
  id: 'rundeck',
  name: 'Rundeck',
  docs: 'https://docs.rundeck.com/docs/api/',
  revoke: '"Profile", "User API tokens" of your Rundeck',
  rules: [
    {
      id: 'api-token',
      description: 'Rundeck API token',
      near: ['rundeck'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '      - RUNDECK_API_TOKEN=<<{alnum:32}>>',
        'private const string RundeckApiToken = "<<{alnum:32}>>";',
      ],
      negative: [
        'RUNDECK_API_TOKEN={alnum:31}',
        '{hex:32}  rundeck-2.1.0.zip',
        'const rundeckApiToken = process.env.RUNDECK_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
