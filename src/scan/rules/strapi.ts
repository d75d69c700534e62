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
        'strapi login --api-token <<{hex:256}>>',
        'variable "strapi_api_token" {\n  default = "<<{hex:256}>>"\n}',
      ],
      negative: [
        'STRAPI_API_TOKEN={hex:255}',
        'strapi-2.1.0.tgz sha256:{hex:64}',
        'strapi_api_token: "{{ strapi_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
