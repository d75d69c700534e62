import type { Provider } from '../rule.ts';

export default {
  id: 'apollo-graphql',
  name: 'Apollo GraphOS',
  docs: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
  revoke: 'https://studio.apollographql.com, "Settings", "API Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Apollo GraphOS API key',
      near: ['apollokey', 'apollographql', 'apollograph', 'apollostudio'],
      value: /(?:service|user):[A-Za-z0-9_.@-]{1,60}:[A-Za-z0-9_-]{20,24}/,
      check: 'mixed-case',
      positive: [
        'APOLLO_KEY=<<service:shop-graph:{alnum:20}kQ>>',
        '"apolloKey": "<<user:gh.me:{alnum:20}kQ>>"',
      ],
      negative: ['APOLLO_KEY=service:shop:{alnum:10}', 'APOLLO_KEY=your-api-key'],
    },
  ],
} satisfies Provider;
