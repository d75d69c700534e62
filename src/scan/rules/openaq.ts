import type { Provider } from '../rule.ts';

export default {
  id: 'openaq',
  name: 'OpenAQ',
  docs: 'https://docs.openaq.org/using-the-api/api-key',
  revoke: 'https://explore.openaq.org/account',
  rules: [
    {
      id: 'api-key',
      description: 'OpenAQ API key',
      near: ['openaq'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['process.env.OPENAQ_API_KEY = "<<{hex:64}>>";', "$openaq_api_key = '<<{hex:64}>>';"],
      negative: [
        'OPENAQ_API_KEY={hex:63}',
        'openaq-2.1.0.tgz sha256:{hex:64}',
        'OPENAQ_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
