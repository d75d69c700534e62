import type { Provider } from '../rule.ts';

export default {
  id: 'transifex',
  name: 'Transifex',
  docs: 'https://developers.transifex.com/reference/api-authentication',
  revoke: 'https://app.transifex.com/user/settings/api/',
  rules: [
    {
      id: 'api-token',
      description: 'Transifex API token',
      near: ['transifex', 'txtoken'],
      value: /1\/[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="transifex_api_token"><<1/{hex:40}>></string>',
        'val transifexApiToken = "<<1/{hex:40}>>"',
      ],
      negative: [
        'TRANSIFEX_API_TOKEN=1/{hex:41}',
        'transifex @ {hex:40}',
        'TRANSIFEX_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
