import type { Provider } from '../rule.ts';

export default {
  id: 'dfuse',
  name: 'dfuse',
  docs: 'https://docs.dfuse.io/guides/core-concepts/authentication/',
  revoke: 'https://app.dfuse.io',
  rules: [
    {
      id: 'api-key',
      description: 'dfuse API key',
      near: ['dfuse'],
      value: /web_[0-9a-z]{32}/,
      positive: [
        'dfuseApiKey := "<<web_{lowernum:32}>>"',
        '"dfuseApiKey": "<<web_{lowernum:32}>>"',
        'private static final String DFUSE_API_KEY = "<<web_{lowernum:32}>>";',
      ],
      negative: [
        '"dfuseApiKey": "web_{lowernum:31}"',
        'DFUSE_API_KEY=web_{lowernum:33}',
        'dfuseApiKey: process.env.DFUSE_API_KEY',
      ],
    },
  ],
} satisfies Provider;
