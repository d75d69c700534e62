import type { Provider } from '../rule.ts';

export default {
  id: 'yoco',
  name: 'Yoco',
  docs: 'https://developer.yoco.com/online/api-reference/authentication',
  revoke: 'https://portal.yoco.com',
  rules: [
    {
      id: 'public-key',
      description: 'Yoco key',
      near: ['yoco'],
      value: /pk_(?:live|test)_[0-9a-f]{32}/,
      positive: ["const yocoPublicKey = '<<pk_live_{hex:32}>>';", 'yoco.public.key=<<pk_live_{hex:32}>>'],
      negative: [
        'YOCO_PUBLIC_KEY=pk_live_{hex:31}',
        'yoco-1.0.tgz sha256 {hex:64}',
        'YOCO_PUBLIC_KEY=your_public_key_here',
      ],
    },
  ],
} satisfies Provider;
