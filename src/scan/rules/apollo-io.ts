import type { Provider } from '../rule.ts';

export default {
  id: 'apollo-io',
  name: 'Apollo.io',
  docs: 'https://docs.apollo.io/docs/create-api-key',
  revoke: 'https://app.apollo.io/#/settings/integrations/api',
  rules: [
    {
      id: 'api-key',
      description: 'Apollo.io API key',
      near: ['apolloio', 'apolloapi', 'apollokey', 'apollotoken', 'apollocrm'],
      value: /[0-9A-Za-z_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.apollo.io/ -H "Authorization: Bearer <<{base64url:22}>>"',
        'apolloIoApiKey := "<<{base64url:22}>>"',
        '"apolloIoApiKey": "<<{base64url:22}>>"',
      ],
      negative: [
        'APOLLO_IO_API_KEY={base64url:21}',
        'apollo_io_api_key: {base64url:23}',
        'APOLLO_IO_API_KEY=${APOLLO_IO_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
