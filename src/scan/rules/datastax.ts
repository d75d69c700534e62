import type { Provider } from '../rule.ts';

export default {
  id: 'datastax',
  name: 'DataStax Astra',
  docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  revoke: 'https://astra.datastax.com/settings/tokens',
  rules: [
    {
      id: 'application-token',
      description: 'DataStax Astra application token',
      keywords: ['astracs:'],
      pattern: /(?<![A-Za-z0-9_])AstraCS:[A-Za-z0-9]{24}:[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        '  - name: ASTRA_DB_APPLICATION_TOKEN\n    value: "<<AstraCS:{alnum:24}:{hex:64}>>"',
        '"astraDbApplicationToken": "<<AstraCS:{alnum:24}:{hex:64}>>",',
      ],
      negative: [
        'astra_db_application_token: AstraCS:{alnum:24}:{hex:63}',
        'client = Client(astra_db_application_token="AstraCS:{alnum:24}:{hex:65}")',
        'ASTRA_DB_APPLICATION_TOKEN=AstraCS:your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
