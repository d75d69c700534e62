import type { Provider } from '../rule.ts';

export default {
  id: 'ideal-postcodes',
  name: 'Ideal Postcodes',
  docs: 'https://docs.ideal-postcodes.co.uk',
  revoke: 'https://ideal-postcodes.co.uk/tokens',
  rules: [
    {
      id: 'api-key',
      description: 'Ideal Postcodes API key',
      near: ['idealpostcodes'],
      value: /ak_[0-9A-Za-z]{18,30}/,
      positive: [
        'curl https://api.ideal-postcodes.co.uk/ -H "Authorization: Bearer <<ak_{alnum:20}>>"',
        'idealPostcodesApiKey := "<<ak_{alnum:20}>>"',
        '"idealPostcodesApiKey": "<<ak_{alnum:20}>>"',
      ],
      negative: ['IDEAL_POSTCODES_API_KEY=${IDEAL_POSTCODES_API_KEY}', 'IDEAL_POSTCODES_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
