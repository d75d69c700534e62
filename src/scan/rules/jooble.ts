import type { Provider } from '../rule.ts';

export default {
  id: 'jooble',
  name: 'Jooble',
  docs: 'https://jooble.org/api/about',
  revoke: 'https://jooble.org/api/about',
  rules: [
    {
      id: 'api-key',
      description: 'Jooble API key',
      near: ['jooble'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'jooble.api.key=<<{uuid}>>',
        'tool --jooble-api-key <<{uuid}>>',
        '<joobleApiKey><<{uuid}>></joobleApiKey>',
      ],
      negative: ['JOOBLE_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
