import type { Provider } from '../rule.ts';

export default {
  id: 'metalpriceapi',
  name: 'MetalpriceAPI',
  docs: 'https://metalpriceapi.com/documentation',
  revoke: 'https://metalpriceapi.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'MetalpriceAPI API key',
      near: ['metalpriceapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["$metalpriceapi_api_key = '<<{hex:32}>>';", 'METALPRICEAPI_API_KEY=<<{hex:32}>>'],
      negative: [
        'METALPRICEAPI_API_KEY={hex:33}',
        'MD5 (metalpriceapi-2.1.0.tar.gz) = {hex:32}',
        'METALPRICEAPI_API_KEY=your_metalpriceapi_api_key_here',
      ],
    },
  ],
} satisfies Provider;
