import type { Provider } from '../rule.ts';

export default {
  id: 'codequiry',
  name: 'Codequiry',
  docs: 'https://codequiry.com/usage/api',
  revoke: 'https://dashboard.codequiry.com, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Codequiry API key',
      near: ['codequiry'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"codequiryApiKey": "<<{alnum:64}>>"',
        'private static final String CODEQUIRY_API_KEY = "<<{alnum:64}>>";',
        '{"codequiry": {"api_key": "<<{alnum:64}>>"}}',
      ],
      negative: [
        'CODEQUIRY_API_KEY={alnum:63}',
        'CODEQUIRY_API_KEY={alnum:65}',
        'codequiry-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
