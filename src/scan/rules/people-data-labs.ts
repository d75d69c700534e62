import type { Provider } from '../rule.ts';

export default {
  id: 'people-data-labs',
  name: 'People Data Labs',
  docs: 'https://docs.peopledatalabs.com/docs/authentication',
  revoke: 'https://dashboard.peopledatalabs.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'People Data Labs API key',
      near: ['peopledatalabs', 'pdlapi', 'pdlkey'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        "$people_data_labs_api_key = '<<{lowernum:64}>>';",
        'PEOPLE_DATA_LABS_API_KEY=<<{lowernum:64}>>',
      ],
      negative: [
        'PEOPLE_DATA_LABS_API_KEY={lowernum:65}',
        'people-data-labs-2.1.0.tgz sha256:{hex:64}',
        'PEOPLE_DATA_LABS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
