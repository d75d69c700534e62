import type { Provider } from '../rule.ts';

export default {
  id: 'clojars',
  name: 'Clojars',
  docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  revoke: 'https://clojars.org/tokens',
  rules: [
    {
      id: 'deploy-token',
      description: 'Clojars deploy token',
      keywords: ['clojars_'],
      pattern: /(?<![A-Za-z0-9_])CLOJARS_[a-z0-9]{60}(?![A-Za-z0-9_])/,
      positive: ['CLOJARS_PASSWORD=<<CLOJARS_{hex:60}>>', ':password "<<CLOJARS_{hex:60}>>"'],
      negative: [
        'clojars_password: CLOJARS_{hex:59}',
        'client = Client(clojars_password="CLOJARS_{hex:61}")',
        'CLOJARS_PASSWORD=CLOJARS_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
