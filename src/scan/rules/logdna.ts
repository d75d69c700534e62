import type { Provider } from '../rule.ts';

export default {
  id: 'logdna',
  name: 'LogDNA',
  docs: 'https://docs.mezmo.com/docs/ingestion-key',
  revoke: 'https://app.mezmo.com/manage/api-keys',
  rules: [
    {
      id: 'ingest-key',
      description: 'LogDNA ingest key',
      near: ['logdna', 'mezmo'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'logdnaIngestionKey := "<<{hex:32}>>"',
        '"logdnaIngestionKey": "<<{hex:32}>>"',
        'private static final String LOGDNA_INGESTION_KEY = "<<{hex:32}>>";',
      ],
      negative: [
        '"logdnaIngestionKey": "{hex:31}"',
        'logdna_ingestion_key: {hex:33}',
        'md5 of logdna-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
