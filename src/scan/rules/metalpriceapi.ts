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
      positive: [
        "const metalpriceapiApiKey = '<<{hex:32}>>';",
        'export METALPRICEAPI_API_KEY="<<{hex:32}>>"',
      ],
      negative: [
        'METALPRICEAPI_API_KEY={hex:31}',
        '{hex:32}  metalpriceapi-2.1.0.zip',
        'METALPRICEAPI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
