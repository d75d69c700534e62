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
      positive: ['sanity.api.token=<<sk{alnum:78}>>', "'sanity' => ['api_token' => '<<sk{alnum:78}>>'],"],
      negative: [
        'SANITY_API_TOKEN=sk{alnum:77}',
        'sanity-2.1.0.tgz sha256:{hex:64}',
        'SANITY_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
