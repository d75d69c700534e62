import type { Provider } from '../rule.ts';

export default {
  id: 'vpnapi',
  name: 'VPNAPI',
  docs: 'https://vpnapi.io/api-documentation',
  revoke: 'https://vpnapi.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'VPNAPI API key',
      near: ['vpnapi'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "VPNAPI_API_KEY", value: "<<{lowernum:32}>>" }',
        '{"vpnapi": {"apiKey": "<<{lowernum:32}>>"}}',
      ],
      negative: [
        'VPNAPI_API_KEY={lowernum:31}',
        '{hex:32}  vpnapi-2.1.0.zip',
        'const vpnapiApiKey = process.env.VPNAPI_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
