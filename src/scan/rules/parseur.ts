import type { Provider } from '../rule.ts';

export default {
  id: 'parseur',
  name: 'Parseur',
  docs: 'https://developer.parseur.com',
  revoke: 'https://app.parseur.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Parseur API key',
      near: ['parseur'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '      - PARSEUR_API_KEY=<<{hex:40}>>',
        'private const string ParseurApiKey = "<<{hex:40}>>";',
      ],
      negative: [
        'PARSEUR_API_KEY={hex:39}',
        '"parseur": "git+https://git.example/parseur.git#{hex:40}"',
        'const parseurApiKey = process.env.PARSEUR_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
