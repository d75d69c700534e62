import type { Provider } from '../rule.ts';

export default {
  id: 'shortcut',
  name: 'Shortcut',
  docs: 'https://developer.shortcut.com/api/rest/v3#Authentication',
  revoke: 'https://app.shortcut.com/settings/account/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Shortcut API token',
      near: ['shortcut', 'clubhouse'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<string name="shortcut_api_token"><<{uuid}>></string>',
        'val shortcutApiToken = "<<{uuid}>>"',
      ],
      negative: [
        'SHORTCUT_API_TOKEN={hex:31}',
        'shortcut_workspace_id: {uuid}',
        'SHORTCUT_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
