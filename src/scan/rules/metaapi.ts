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
      positive: ['<add key="MetaapiApiKey" value="<<{hex:64}>>" />', '      - METAAPI_API_KEY=<<{hex:64}>>'],
      negative: [
        'METAAPI_API_KEY={hex:65}',
        'metaapi-2.1.0.tgz sha256:{hex:64}',
        'METAAPI_API_KEY=your_metaapi_api_key_here',
      ],
    },
  ],
} satisfies Provider;
