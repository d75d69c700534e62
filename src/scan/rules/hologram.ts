import type { Provider } from '../rule.ts';

export default {
  id: 'hologram',
  name: 'Hologram',
  docs: 'https://www.hologram.io/references/http',
  revoke: 'https://dashboard.hologram.io/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Hologram API key',
      near: ['hologram'],
      value: /[0-9A-Za-z]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        'HOLOGRAM_API_KEY=<<{alnum:30}>>',
        'curl https://api.hologram.io/ -H "Authorization: Bearer <<{alnum:30}>>"',
        'hologramApiKey := "<<{alnum:30}>>"',
      ],
      negative: [
        '"hologramApiKey": "{alnum:29}"',
        'hologram_api_key: {alnum:31}',
        'hologramApiKey: process.env.HOLOGRAM_API_KEY',
      ],
    },
  ],
} satisfies Provider;
