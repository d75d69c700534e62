import type { Provider } from '../rule.ts';

export default {
  id: 'airtable',
  name: 'Airtable',
  docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  revoke: 'https://airtable.com/create/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Airtable personal access token',
      keywords: ['pat'],
      pattern: /(?<![A-Za-z0-9_])pat[A-Za-z0-9]{14}\.[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'Authorization: Bearer <<pat{alnum:14}.{hex:64}>>',
        'airtable_token: <<pat{alnum:14}.{hex:64}>>',
      ],
      negative: [
        'AIRTABLE_TOKEN=pat{alnum:14}.{hex:63}',
        "const airtableToken = 'pat{alnum:14}.{hex:65}';",
        'AIRTABLE_TOKEN=patyour-token-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'Airtable OAuth access token',
      keywords: ['.v1.'],
      pattern:
        /(?<![A-Za-z0-9_.])[A-Za-z0-9]{10,40}\.v1\.[A-Za-z0-9_-]{80,300}\.[0-9a-f]{64}(?![A-Za-z0-9_])/,
      before: 40,
      positive: [
        '{"token":"<<{alnum:10}.v1.{alnum:80}.{hex:64}>>"}',
        'export AIRTABLE_OAUTH_TOKEN="<<{alnum:10}.v1.{alnum:80}.{hex:64}>>"',
      ],
      negative: [
        'airtable_oauth_token: {alnum:10}.v1.{alnum:80}.{hex:63}',
        'client = Client(airtable_oauth_token="{alnum:10}.v1.{alnum:80}.{hex:65}")',
        'AIRTABLE_OAUTH_TOKEN=your-token-goes-here',
      ],
    },
    {
      id: 'api-key',
      description: 'Airtable API key',
      near: ['airtable'],
      value: /key[A-Za-z0-9]{14}/,
      check: 'mixed-case',
      positive: [
        'ENV AIRTABLE_API_KEY <<key{alnum:12}kQ>>',
        '  - name: AIRTABLE_API_KEY\n    value: "<<key{alnum:12}kQ>>"',
      ],
      negative: [
        'AIRTABLE_API_KEY=key{alnum:11}kQ',
        'airtable-1.0.tgz sha256 {hex:64}',
        'AIRTABLE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
