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
        'requests.get(url, headers={"X-Vpnapi-Api-Key": "<<{lowernum:32}>>"})',
        'vpnapi.api_key = "<<{lowernum:32}>>"',
      ],
      negative: [
        'VPNAPI_API_KEY={lowernum:33}',
        'MD5 (vpnapi-2.1.0.tar.gz) = {hex:32}',
        'VPNAPI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
