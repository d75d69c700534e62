import type { Provider } from '../rule.ts';

export default {
  id: 'incident-io',
  name: 'incident.io',
  docs: 'https://api-docs.incident.io',
  revoke: 'https://app.incident.io/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'incident.io API key',
      near: ['incidentio', 'incidentapi'],
      value: /(?:inc_)?[0-9a-f]{64}/,
      positive: [
        'curl https://api.api-docs.incident.io/ -H "Authorization: Bearer <<inc_{hex:64}>>"',
        'incidentIoApiKey := "<<inc_{hex:64}>>"',
        '"incidentIoApiKey": "<<inc_{hex:64}>>"',
      ],
      negative: ['INCIDENT_IO_API_KEY=${INCIDENT_IO_API_KEY}', 'INCIDENT_IO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
