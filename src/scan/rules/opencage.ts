import type { Provider } from '../rule.ts';

export default {
  id: 'opencage',
  name: 'OpenCage',
  docs: 'https://opencagedata.com/api',
  revoke: 'https://opencagedata.com/dashboard#geocoding',
  rules: [
    {
      id: 'api-key',
      description: 'OpenCage API key',
      near: ['opencage', 'opencagedata'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[opencage]\napi_key = "<<{lowernum:32}>>"',
        '<add key="OpencageApiKey" value="<<{lowernum:32}>>" />',
      ],
      negative: [
        'OPENCAGE_API_KEY={lowernum:33}',
        'MD5 (opencage-2.1.0.tar.gz) = {hex:32}',
        'OPENCAGE_API_KEY=your_opencage_api_key_here',
      ],
    },
  ],
} satisfies Provider;
