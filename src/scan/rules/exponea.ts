import type { Provider } from '../rule.ts';

export default {
  id: 'exponea',
  name: 'Bloomreach Engagement',
  docs: 'https://documentation.bloomreach.com/engagement/reference/authentication',
  revoke: 'bloomreach.com, "Project settings", "API"',
  rules: [
    {
      id: 'api-secret',
      description: 'Bloomreach Engagement API secret',
      near: ['exponea', 'bloomreach'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String EXPONEA_API_SECRET = "<<{lowernum:64}>>";',
        '{"exponea": {"api_secret": "<<{lowernum:64}>>"}}',
        'exponea_api_secret: <<{lowernum:64}>>',
      ],
      negative: [
        '"exponeaApiSecret": "{lowernum:63}"',
        'exponea_api_secret: {lowernum:65}',
        'exponea-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
