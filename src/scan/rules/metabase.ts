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
        'os.Setenv("METABASE_SESSION_TOKEN", "<<{uuid}>>")',
        '[metabase]\nsession_token = "<<{uuid}>>"',
      ],
      negative: [
        'METABASE_SESSION_TOKEN={hex:31}',
        'metabase_workspace_id: {uuid}',
        'metabase_session_token: "{{ metabase_session_token }}"',
      ],
    },
    {
      id: 'api-key',
      description: 'Metabase API key',
      near: ['metabase'],
      value: /mb_[A-Za-z0-9+/]{43}=/,
      check: 'letters-and-digits',
      positive: [
        "'metabase' => ['api_key' => '<<mb_{base64:43}=>>'],",
        'os.Setenv("METABASE_API_KEY", "<<mb_{base64:43}=>>")',
      ],
      negative: [
        'METABASE_API_KEY=mb_{base64:42}=',
        'metabase @ {hex:40}',
        'metabase_api_key: "{{ metabase_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
