import type { Provider } from '../rule.ts';

export default {
  id: 'sanity',
  name: 'Sanity',
  docs: 'https://www.sanity.io/docs/http-auth',
  revoke: 'https://www.sanity.io/manage, "API", "Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Sanity API token',
      near: ['sanity'],
      value: /sk[A-Za-z0-9]{78,200}/,
      positive: [
        'client = Sanity(api_token="<<sk{alnum:78}>>")',
        'curl https://api.sanity.io/v1/me -H "Authorization: Bearer <<sk{alnum:78}>>"',
      ],
      negative: [
        'SANITY_API_TOKEN=sk{alnum:77}',
        'sanity-2.1.0.tgz sha256:{hex:64}',
        'sanityApiToken: "${SANITY_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
