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
      positive: ['os.Setenv("PARSEUR_API_KEY", "<<{hex:40}>>")', '[parseur]\napi_key = "<<{hex:40}>>"'],
      negative: [
        'PARSEUR_API_KEY={hex:41}',
        'parseur @ {hex:40}',
        'PARSEUR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
