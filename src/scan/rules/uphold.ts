import type { Provider } from '../rule.ts';

export default {
  id: 'uphold',
  name: 'Uphold',
  docs: 'https://docs.uphold.com',
  revoke: 'https://wallet.uphold.com/dashboard/profile/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Uphold client secret',
      near: ['uphold'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "'uphold' => ['client_secret' => '<<{hex:40}>>'],",
        'os.Setenv("UPHOLD_CLIENT_SECRET", "<<{hex:40}>>")',
      ],
      negative: [
        'UPHOLD_CLIENT_SECRET={hex:39}',
        '"uphold": "git+https://git.example/uphold.git#{hex:40}"',
        'upholdClientSecret: "${UPHOLD_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
