import type { Provider } from '../rule.ts';

export default {
  id: 'huntress',
  name: 'Huntress',
  docs: 'https://api.huntress.io/docs',
  revoke: 'https://huntress.io, "API credentials"',
  rules: [
    {
      id: 'secret-key',
      description: 'Huntress secret key',
      near: ['huntress'],
      value: /hk_[0-9A-Za-z]{20,40}/,
      positive: [
        '<huntressApiKey><<hk_{alnum:32}>></huntressApiKey>',
        '[huntress]\napi_key = <<hk_{alnum:32}>>',
        "Huntress.api_key = '<<hk_{alnum:32}>>'",
      ],
      negative: ['HUNTRESS_API_KEY=<your-api-key>', 'HUNTRESS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
