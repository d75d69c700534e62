import type { Provider } from '../rule.ts';

export default {
  id: 'thetvdb',
  name: 'TheTVDB',
  docs: 'https://thetvdb.github.io/v4-api/',
  revoke: 'https://thetvdb.com/dashboard/account/apikey',
  rules: [
    {
      id: 'api-key',
      description: 'TheTVDB API key',
      near: ['thetvdb', 'tvdb'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-F]{16}|[0-9a-f]{32}/,
      positive: [
        "$thetvdb_api_key = '<<{uuid}>>';",
        'THETVDB_API_KEY=<<{HEX:16}>>',
        '"thetvdbApiKey": "<<{hex:32}>>"',
      ],
      negative: [
        'THETVDB_API_KEY={hex:31}',
        'thetvdb_workspace_id: {uuid}',
        'THETVDB_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
