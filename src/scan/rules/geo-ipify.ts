import type { Provider } from '../rule.ts';

export default {
  id: 'geo-ipify',
  name: 'IP Geolocation (ipify)',
  docs: 'https://geo.ipify.org/docs',
  revoke: 'https://geo.ipify.org/settings',
  rules: [
    {
      id: 'api-key',
      description: 'IP Geolocation (ipify) API key',
      near: ['geoipify', 'ipifi', 'ipify'],
      value: /at_[0-9A-Za-z]{29}/,
      positive: [
        '# IP Geolocation (ipify) API key: <<at_{alnum:29}>>',
        "const geoIpifyApiKey = '<<at_{alnum:29}>>';",
        'https://api.geo.ipify.org/?api_key=<<at_{alnum:29}>>',
      ],
      negative: ['GEO_IPIFY_API_KEY=your_api_key_here', 'GEO_IPIFY_API_KEY=changeme'],
    },
    {
      id: 'short-api-key',
      description: 'IP Geolocation (ipify) API key',
      near: ['geoipify', 'ipifi', 'ipify'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"geoIpifyApiKey": "<<{alnum:32}>>"',
        'private static final String GEO_IPIFY_API_KEY = "<<{alnum:32}>>";',
        '{"geo_ipify": {"api_key": "<<{alnum:32}>>"}}',
      ],
      negative: ['GEO_IPIFY_API_KEY=your_api_key_here', 'GEO_IPIFY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
