import type { Provider } from '../rule.ts';

export default {
  id: 'convex',
  name: 'Convex',
  docs: 'https://docs.convex.dev/cli/deploy-key-types',
  revoke: 'https://dashboard.convex.dev, "Settings", "Deploy Keys"',
  rules: [
    {
      id: 'deploy-key',
      description: 'Convex deploy key',
      near: ['convex'],
      value: /(?:prod|dev|preview|project):[a-z0-9:-]{3,70}\|[A-Za-z0-9+/=_-]{40,220}/,
      positive: [
        "CONVEX_DEPLOY_KEY='<<prod:quick-fox-123|eyJ2{alnum:60}=>>'",
        'convex_deploy_key: <<dev:happy-otter-7|{hex:64}>>',
      ],
      negative: ['CONVEX_DEPLOYMENT=dev:happy-otter-7', 'CONVEX_DEPLOY_KEY=prod:fox|abc'],
    },
  ],
} satisfies Provider;
