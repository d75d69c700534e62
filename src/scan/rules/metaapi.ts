import type { Provider } from '../rule.ts';

export default {
  id: 'metaapi',
  name: 'MetaApi',
  docs: 'https://metaapi.cloud/docs/client/',
  revoke: 'https://app.metaapi.cloud/token',
  rules: [
    {
      id: 'api-key',
      description: 'MetaApi API key',
      near: ['metaapi'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['ENV METAAPI_API_KEY <<{hex:64}>>', 'metaapi login --api-key <<{hex:64}>>'],
      negative: [
        'METAAPI_API_KEY={hex:63}',
        'metaapi-2.1.0.tgz sha256:{hex:64}',
        'METAAPI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
