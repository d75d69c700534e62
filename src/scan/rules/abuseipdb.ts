import type { Provider } from '../rule.ts';

export default {
  id: 'abuseipdb',
  name: 'AbuseIPDB',
  docs: 'https://docs.abuseipdb.com',
  revoke: 'https://www.abuseipdb.com/account/api',
  rules: [
    {
      id: 'api-key',
      description: 'AbuseIPDB API key',
      near: ['abuseipdb'],
      value: /[0-9a-z]{80}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e ABUSEIPDB_API_KEY=<<{lowernum:80}>> app',
        "'abuseipdb' => ['api_key' => '<<{lowernum:80}>>'],",
        'abuseipdb.api.key=<<{lowernum:80}>>',
      ],
      negative: [
        'ABUSEIPDB_API_KEY={lowernum:79}',
        'abuseipdb_api_key: {lowernum:81}',
        'ABUSEIPDB_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
