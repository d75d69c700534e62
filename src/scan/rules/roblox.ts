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
      positive: [
        'curl https://api.roblox.com/v1/me -H "Authorization: Bearer <<{base64:48}>>"',
        'roblox.api.key=<<{base64:48}>>',
      ],
      negative: ['ROBLOX_API_KEY={base64:47}', '"roblox": "^2.1.0"', 'robloxApiKey: "${ROBLOX_API_KEY}"'],
    },
  ],
} satisfies Provider;
