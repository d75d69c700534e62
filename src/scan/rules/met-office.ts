import type { Provider } from '../rule.ts';

export default {
  id: 'met-office',
  name: 'Met Office DataHub',
  docs: 'https://datahub.metoffice.gov.uk/docs/getting-started',
  revoke: 'https://datahub.metoffice.gov.uk, "My subscriptions"',
  rules: [
    {
      id: 'api-key',
      description: 'Met Office DataHub API key',
      near: ['metoffice', 'datahubmetoffice'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        '<string name="met_office_api_key"><<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>></string>',
        'val metOfficeApiKey = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
      ],
      negative: [
        'MET_OFFICE_API_KEY=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'met-office-2.1.0.tgz sha256:{hex:64}',
        'const metOfficeApiKey = process.env.MET_OFFICE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
