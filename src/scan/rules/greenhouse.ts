import type { Provider } from '../rule.ts';

export default {
  id: 'greenhouse',
  name: 'Greenhouse',
  docs: 'https://developers.greenhouse.io/harvest.html#authentication',
  revoke: 'https://app.greenhouse.io/configure/dev_center/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'Greenhouse API key',
      near: ['greenhouse'],
      value: /[0-9a-f]{32,40}-[0-9]{1,3}/,
      positive: [
        'greenhouse.api.key=<<{hex:40}-{digits:1}>>',
        'tool --greenhouse-api-key <<{hex:40}-{digits:1}>>',
        '<greenhouseApiKey><<{hex:40}-{digits:1}>></greenhouseApiKey>',
      ],
      negative: ['GREENHOUSE_API_KEY=${GREENHOUSE_API_KEY}', 'GREENHOUSE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
