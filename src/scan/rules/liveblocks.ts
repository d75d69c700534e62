import type { Provider } from '../rule.ts';

export default {
  id: 'liveblocks',
  name: 'Liveblocks',
  docs: 'https://liveblocks.io/docs/authentication',
  revoke: 'https://liveblocks.io/dashboard/apikeys',
  rules: [
    {
      id: 'secret-key',
      description: 'Liveblocks secret key',
      near: ['liveblocks'],
      value: /sk_(?:prod|dev)_[0-9A-Za-z_-]{64}/,
      positive: [
        "'liveblocks' => ['secret_key' => '<<sk_prod_{alnum:64}>>'],",
        'liveblocks.secret.key=<<sk_prod_{alnum:64}>>',
        'tool --liveblocks-secret-key <<sk_prod_{alnum:64}>>',
      ],
      negative: ['liveblocksSecretKey: process.env.LIVEBLOCKS_SECRET_KEY', 'LIVEBLOCKS_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
