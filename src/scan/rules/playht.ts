import type { Provider } from '../rule.ts';

export default {
  id: 'playht',
  name: 'PlayHT',
  docs: 'https://docs.play.ht/reference/api-authentication',
  revoke: 'https://play.ht/studio/api-access',
  rules: [
    {
      id: 'secret-key',
      description: 'PlayHT secret key',
      near: ['playht'],
      value: /[0-9a-f]{32}|ak-[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.play.ht/v1/me -H "Authorization: Bearer <<{hex:32}>>"',
        'https://api.play.ht/v1/check?secret_key=<<ak-{hex:32}>>&format=json',
      ],
      negative: [
        'PLAYHT_SECRET_KEY={hex:33}',
        'MD5 (playht-2.1.0.tar.gz) = {hex:32}',
        'PLAYHT_SECRET_KEY=your_playht_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
