import type { Provider } from '../rule.ts';

export default {
  id: 'geocode-earth',
  name: 'Geocode Earth',
  docs: 'https://geocode.earth/docs/intro/authentication/',
  revoke: 'https://app.geocode.earth/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Geocode Earth API key',
      near: ['geocodeearth', 'geocode'],
      value: /ge-[0-9a-f]{16}/,
      positive: [
        '{"geocode_earth": {"api_key": "<<ge-{hex:16}>>"}}',
        'geocode_earth_api_key: <<ge-{hex:16}>>',
        '<add key="GeocodeEarthApiKey" value="<<ge-{hex:16}>>" />',
      ],
      negative: ['GEOCODE_EARTH_API_KEY=${GEOCODE_EARTH_API_KEY}', 'GEOCODE_EARTH_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
