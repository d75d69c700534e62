import type { Provider } from '../rule.ts';

export default {
  id: 'appetize',
  name: 'Appetize',
  docs: 'https://docs.appetize.io/rest-api',
  revoke: 'https://appetize.io/docs',
  rules: [
    {
      id: 'api-token',
      description: 'Appetize API token',
      near: ['appetize'],
      value: /tok_[0-9a-z]{26,32}/,
      positive: [
        '# Appetize API token: <<tok_{lowernum:26}>>',
        "const appetizeApiToken = '<<tok_{lowernum:26}>>';",
        'https://api.appetize.io/?api_token=<<tok_{lowernum:26}>>',
      ],
      negative: ['APPETIZE_API_TOKEN=your_api_token_here', 'APPETIZE_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
