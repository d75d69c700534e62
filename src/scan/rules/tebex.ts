import type { Provider } from '../rule.ts';

export default {
  id: 'tebex',
  name: 'Tebex',
  docs: 'https://docs.tebex.io/plugin',
  revoke: 'https://creator.tebex.io/game-servers',
  rules: [
    {
      id: 'secret-key',
      description: 'Tebex secret key',
      near: ['tebex'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Tebex-Secret-Key": "<<{hex:40}>>"})',
        'tebex.secret_key = "<<{hex:40}>>"',
      ],
      negative: [
        'TEBEX_SECRET_KEY={hex:39}',
        'tebex @ {hex:40}',
        'tebex_secret_key: "{{ tebex_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
