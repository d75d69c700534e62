import type { Provider } from '../rule.ts';

export default {
  id: 'sslmate',
  name: 'SSLMate',
  docs: 'https://sslmate.com/help/reference/apiv2',
  revoke: 'https://sslmate.com/account/api_credentials',
  rules: [
    {
      id: 'api-key',
      description: 'SSLMate API key',
      near: ['sslmate'],
      value: /[A-Za-z0-9]{36}/,
      check: 'letters-and-digits',
      positive: ["const sslmateApiKey = '<<{alnum:36}>>';", 'export SSLMATE_API_KEY="<<{alnum:36}>>"'],
      negative: ['SSLMATE_API_KEY={alnum:35}', 'sslmate @ {hex:40}', 'SSLMATE_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
