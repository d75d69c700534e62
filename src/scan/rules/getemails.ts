import type { Provider } from '../rule.ts';

export default {
  id: 'getemails',
  name: 'GetEmails',
  docs: 'https://www.getemails.com',
  revoke: 'getemails.com, "Integrations", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'GetEmails API key',
      near: ['getemails'],
      value: /[0-9a-z-]{26}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.getemails.com/ -H "Authorization: Bearer <<{lowernum:26}>>"',
        'getemailsApiKey := "<<{lowernum:26}>>"',
        '"getemailsApiKey": "<<{lowernum:26}>>"',
      ],
      negative: ['GETEMAILS_API_KEY=<your-api-key>', 'GETEMAILS_API_KEY=changeme'],
    },
    {
      id: 'api-secret',
      description: 'GetEmails API secret',
      near: ['getemails'],
      value: /[0-9a-z-]{18}/,
      check: 'letters-and-digits',
      positive: [
        'tool --getemails-api-secret <<{lowernum:18}>>',
        '<getemailsApiSecret><<{lowernum:18}>></getemailsApiSecret>',
        '[getemails]\napi_secret = <<{lowernum:18}>>',
      ],
      negative: ['GETEMAILS_API_SECRET=<your-api-secret>', 'GETEMAILS_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
