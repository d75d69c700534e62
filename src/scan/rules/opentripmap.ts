import type { Provider } from '../rule.ts';

export default {
  id: 'opentripmap',
  name: 'OpenTripMap',
  docs: 'https://dev.opentripmap.org/docs',
  revoke: 'https://dev.opentripmap.org/my',
  rules: [
    {
      id: 'api-key',
      description: 'OpenTripMap API key',
      keywords: ['5ae2e3f221c38a28845f05b6'],
      pattern: /(?<![A-Za-z0-9_])5ae2e3f221c38a28845f05b6[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      positive: [
        'val opentripmapApiKey = "<<5ae2e3f221c38a28845f05b6{hex:32}>>"',
        'process.env.OPENTRIPMAP_API_KEY = "<<5ae2e3f221c38a28845f05b6{hex:32}>>";',
      ],
      negative: [
        'OPENTRIPMAP_API_KEY=5ae2e3f221c38a28845f05b6{hex:33}',
        'MD5 (opentripmap-2.1.0.tar.gz) = {hex:32}',
        'OPENTRIPMAP_API_KEY=your_opentripmap_api_key_here',
      ],
    },
  ],
} satisfies Provider;
