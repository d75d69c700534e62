import type { Provider } from '../rule.ts';

export default {
  id: 'pocket',
  name: 'Pocket',
  docs: 'https://getpocket.com/developer/docs/authentication',
  revoke: 'https://getpocket.com/developer/apps/',
  rules: [
    {
      id: 'api-key',
      description: 'Pocket API key',
      near: ['pocket', 'getpocket'],
      value: /[0-9]{4,6}-[0-9a-f]{24}/,
      check: 'letters-and-digits',
      positive: [
        '[pocket]\napi_key = "<<{digits:4}-{hex:24}>>"',
        '<add key="PocketApiKey" value="<<{digits:4}-{hex:24}>>" />',
      ],
      negative: [
        'POCKET_API_KEY={digits:3}-{hex:24}',
        'pocketClient.getStatusOfRequest(requestOptions)',
        'POCKET_API_KEY=<your API key>',
      ],
    },
    {
      id: 'access-token',
      description: 'Pocket access token',
      near: ['pocket', 'getpocket'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '[pocket]\naccess_token = "<<{uuid}>>"',
        '<add key="PocketAccessToken" value="<<{uuid}>>" />',
      ],
      negative: [
        'POCKET_ACCESS_TOKEN={hex:31}',
        'pocket_workspace_id: {uuid}',
        'POCKET_ACCESS_TOKEN=<your access token>',
      ],
    },
  ],
} satisfies Provider;
