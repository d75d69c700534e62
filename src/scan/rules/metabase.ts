import type { Provider } from '../rule.ts';

export default {
  id: 'metabase',
  name: 'Metabase',
  docs: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
  revoke: '"Admin settings", "Authentication" of your Metabase',
  rules: [
    {
      id: 'session-token',
      description: 'Metabase session token',
      near: ['metabase'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '      - METABASE_SESSION_TOKEN=<<{uuid}>>',
        'private const string MetabaseSessionToken = "<<{uuid}>>";',
      ],
      negative: [
        'METABASE_SESSION_TOKEN={hex:31}',
        'metabase_workspace_id: {uuid}',
        'METABASE_SESSION_TOKEN=your_metabase_session_token_here',
      ],
    },
    {
      id: 'api-key',
      description: 'Metabase API key',
      near: ['metabase'],
      value: /mb_[A-Za-z0-9+/]{43}=/,
      check: 'letters-and-digits',
      positive: [
        '<add key="MetabaseApiKey" value="<<mb_{base64:43}=>>" />',
        '      - METABASE_API_KEY=<<mb_{base64:43}=>>',
      ],
      negative: [
        'METABASE_API_KEY=mb_{base64:44}=',
        '"metabase": "git+https://git.example/metabase.git#{hex:40}"',
        'METABASE_API_KEY=your_metabase_api_key_here',
      ],
    },
  ],
} satisfies Provider;
