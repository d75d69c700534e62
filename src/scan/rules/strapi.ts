import type { Provider } from '../rule.ts';

export default {
  id: 'strapi',
  name: 'Strapi',
  docs: 'https://docs.strapi.io/cms/features/api-tokens',
  revoke: '"Settings", "API tokens" of your Strapi',
  rules: [
    {
      id: 'api-token',
      description: 'Strapi API token',
      near: ['strapi'],
      value: /[0-9a-f]{256}/,
      positive: [
        '      - STRAPI_API_TOKEN=<<{hex:256}>>',
        'private const string StrapiApiToken = "<<{hex:256}>>";',
      ],
      negative: [
        'STRAPI_API_TOKEN={hex:255}',
        'strapi-2.1.0.tgz sha256:{hex:64}',
        'const strapiApiToken = process.env.STRAPI_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
