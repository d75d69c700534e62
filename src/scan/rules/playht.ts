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
        "'playht' => ['secret_key' => '<<{hex:32}>>'],",
        'os.Setenv("PLAYHT_SECRET_KEY", "<<ak-{hex:32}>>")',
      ],
      negative: [
        'PLAYHT_SECRET_KEY={hex:31}',
        '{hex:32}  playht-2.1.0.zip',
        'PLAYHT_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
