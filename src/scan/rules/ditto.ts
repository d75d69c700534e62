import type { Provider } from '../rule.ts';

export default {
  id: 'ditto',
  name: 'Ditto',
  docs: 'https://developer.dittowords.com',
  revoke: 'https://app.dittowords.com, "Developer integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'Ditto API key',
      near: ['ditto', 'dittowords'],
      value: /[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}\.[0-9a-z]{40}/,
      positive: [
        "Ditto.api_key = '<<{uuid}.{hex:40}>>'",
        'DITTO_API_KEY=<<{uuid}.{hex:40}>>',
        'curl https://api.dittowords.com/ -H "Authorization: Bearer <<{uuid}.{hex:40}>>"',
      ],
      negative: ['DITTO_API_KEY=<your-api-key>', 'DITTO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
