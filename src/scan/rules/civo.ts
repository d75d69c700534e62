import type { Provider } from '../rule.ts';

export default {
  id: 'civo',
  name: 'Civo',
  docs: 'https://www.civo.com/api',
  revoke: 'https://dashboard.civo.com/security',
  rules: [
    {
      id: 'api-key',
      description: 'Civo API key',
      near: ['civoapi', 'civotoken', 'civokey'],
      value: /[A-Za-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: ['--civoapi-api-key <<{alnum:50}>>', 'civoapi_api_key: <<{alnum:50}>>'],
      negative: [
        'CIVOAPI_API_KEY={alnum:49}',
        'civoapi-1.0.tgz sha256 {hex:64}',
        'CIVOAPI_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
