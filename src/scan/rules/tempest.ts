import type { Provider } from '../rule.ts';

export default {
  id: 'tempest',
  name: 'WeatherFlow Tempest',
  docs: 'https://weatherflow.github.io/Tempest/api/',
  revoke: 'https://tempestwx.com/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'WeatherFlow Tempest API token',
      near: ['tempestapi', 'tempesttoken', 'weatherflow', 'tempestwx'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['tempest.api.token=<<{uuid}>>', 'os.Setenv("TEMPEST_API_TOKEN", "<<{uuid}>>")'],
      negative: [
        'TEMPEST_API_TOKEN={hex:31}',
        'tempest_workspace_id: {uuid}',
        'tempestApiToken: "${TEMPEST_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
