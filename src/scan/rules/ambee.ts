import type { Provider } from '../rule.ts';

export default {
  id: 'ambee',
  name: 'Ambee',
  docs: 'https://docs.ambeedata.com',
  revoke: 'ambeedata.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Ambee API key',
      near: ['ambee'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '"ambeeApiKey": "<<{hex:64}>>"',
        'private static final String AMBEE_API_KEY = "<<{hex:64}>>";',
        '{"ambee": {"api_key": "<<{hex:64}>>"}}',
      ],
      negative: ['AMBEE_API_KEY={hex:63}', 'ambee_api_key: {hex:65}', 'ambee-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
