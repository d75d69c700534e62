import type { Provider } from '../rule.ts';

export default {
  id: 'goldapi',
  name: 'GoldAPI',
  docs: 'https://www.goldapi.io/dashboard',
  revoke: 'https://www.goldapi.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'GoldAPI API key',
      keywords: ['goldapi-'],
      pattern: /(?<![A-Za-z0-9_])goldapi-[0-9a-z]{14,24}-io(?![A-Za-z0-9_])/,
      positive: [
        "Goldapi.api_key = '<<goldapi-{lowernum:18}-io>>'",
        'GOLDAPI_API_KEY=<<goldapi-{lowernum:18}-io>>',
        'curl https://api.goldapi-.com/ -H "Authorization: Bearer <<goldapi-{lowernum:18}-io>>"',
      ],
      negative: ['GOLDAPI_API_KEY=<your-api-key>', 'GOLDAPI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
