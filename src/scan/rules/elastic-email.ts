import type { Provider } from '../rule.ts';

export default {
  id: 'elastic-email',
  name: 'Elastic Email',
  docs: 'https://elasticemail.com/developers/api-documentation',
  revoke: 'https://app.elasticemail.com/api/settings/manage-api',
  rules: [
    {
      id: 'api-key',
      description: 'Elastic Email API key',
      near: ['elasticemail'],
      value: /[0-9A-Za-z_-]{96}/,
      check: 'letters-and-digits',
      positive: [
        'elastic_email_api_key: <<{HEX:96}>>',
        '<add key="ElasticEmailApiKey" value="<<{HEX:96}>>" />',
        '# Elastic Email API key: <<{HEX:96}>>',
      ],
      negative: ['elasticEmailApiKey: process.env.ELASTIC_EMAIL_API_KEY', 'ELASTIC_EMAIL_API_KEY=changeme'],
    },
    {
      id: 'legacy-api-key',
      description: 'Elastic Email API key',
      near: ['elasticemail'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'curl https://api.elasticemail.com/ -H "Authorization: Bearer <<{uuid}>>"',
        'elasticEmailApiKey := "<<{uuid}>>"',
        '"elasticEmailApiKey": "<<{uuid}>>"',
      ],
      negative: ['elasticEmailApiKey: process.env.ELASTIC_EMAIL_API_KEY'],
    },
  ],
} satisfies Provider;
