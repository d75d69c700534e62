import type { Provider } from '../rule.ts';

export default {
  id: 'hubspot',
  name: 'HubSpot',
  docs: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
  revoke: 'HubSpot: "Settings", "Integrations", "Private Apps"',
  rules: [
    {
      id: 'private-app-token',
      description: 'HubSpot private app access token',
      keywords: ['pat-na1-', 'pat-eu1-', 'pat-na2-', 'pat-ap1-'],
      pattern:
        /(?<![A-Za-z0-9_])pat-[a-z]{2}[0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/i,
      positive: [
        '  - name: HUBSPOT_ACCESS_TOKEN\n    value: "<<pat-na1-{uuid}>>"',
        '"hubspotAccessToken": "<<pat-eu1-{uuid}>>",',
        'ENV HUBSPOT_ACCESS_TOKEN <<pat-na2-{uuid}>>',
        '  - name: HUBSPOT_ACCESS_TOKEN\n    value: "<<pat-ap1-{uuid}>>"',
      ],
      negative: ['HUBSPOT_ACCESS_TOKEN=pat-na1-{hex:32}', 'HUBSPOT_ACCESS_TOKEN=pat-na1-your-token'],
    },
    {
      id: 'api-key',
      description: 'HubSpot API key',
      near: ['hubspot', 'hapikey'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i,
      positive: ["const hubspotApiKey = '<<{uuid}>>';", 'hubspot.api.key=<<{uuid}>>'],
      negative: [
        'HUBSPOT_API_KEY={hex:31}',
        'hubspot-1.0.tgz sha256 {hex:64}',
        'HUBSPOT_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
