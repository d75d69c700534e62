import type { Provider } from '../rule.ts';

export default {
  id: 'roblox',
  name: 'Roblox',
  docs: 'https://create.roblox.com/docs/cloud/auth/api-keys',
  revoke: 'https://create.roblox.com/dashboard/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'Roblox API key',
      near: ['roblox'],
      value: /[A-Za-z0-9+/]{48}/,
      check: 'letters-and-digits',
      positive: ['roblox:\n  api_key: <<{base64:48}>>', 'roblox_api_key: "<<{base64:48}>>"'],
      negative: [
        'ROBLOX_API_KEY={base64:47}',
        'robloxClient.getStatusOfRequest(requestOptions)',
        'ROBLOX_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
