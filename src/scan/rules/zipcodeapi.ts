import type { Provider } from '../rule.ts';

export default {
  id: 'zipcodeapi',
  name: 'ZipCodeAPI',
  docs: 'https://www.zipcodeapi.com/API',
  revoke: 'https://www.zipcodeapi.com/Account',
  rules: [
    {
      id: 'api-key',
      description: 'ZipCodeAPI API key',
      near: ['zipcodeapi'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ["const zipcodeapiApiKey = '<<{alnum:64}>>';", 'export ZIPCODEAPI_API_KEY="<<{alnum:64}>>"'],
      negative: [
        'ZIPCODEAPI_API_KEY={alnum:63}',
        'zipcodeapi-2.1.0.tgz sha256:{hex:64}',
        'zipcodeapiApiKey: "${ZIPCODEAPI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
