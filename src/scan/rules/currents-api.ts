import type { Provider } from '../rule.ts';

export default {
  id: 'currents-api',
  name: 'Currents API',
  docs: 'https://currentsapi.services/en/docs/',
  revoke: 'https://currentsapi.services/en/profile',
  rules: [
    {
      id: 'api-key',
      description: 'Currents API API key',
      near: ['currentsapi'],
      value: /[0-9A-Za-z_-]{48}/,
      check: 'letters-and-digits',
      positive: [
        'client = Currentsapi(api_key="<<{alnum:48}>>")',
        'export CURRENTSAPI_API_KEY="<<{alnum:48}>>"',
        "process.env.CURRENTSAPI_API_KEY || '<<{alnum:48}>>'",
      ],
      negative: ['currentsapiApiKey: process.env.CURRENTSAPI_API_KEY', 'CURRENTSAPI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
