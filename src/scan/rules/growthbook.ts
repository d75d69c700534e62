import type { Provider } from '../rule.ts';

export default {
  id: 'growthbook',
  name: 'GrowthBook',
  docs: 'https://docs.growthbook.io/api',
  revoke: 'https://app.growthbook.io/settings/keys',
  rules: [
    {
      id: 'secret-key',
      description: 'GrowthBook secret key',
      near: ['growthbook'],
      value: /secret_(?:admin_|readonly_|user_)?[0-9A-Za-z]{32,48}/,
      positive: [
        '"growthbookSecretKey": "<<secret_admin_{alnum:43}>>"',
        'private static final String GROWTHBOOK_SECRET_KEY = "<<secret_admin_{alnum:43}>>";',
        '{"growthbook": {"secret_key": "<<secret_admin_{alnum:43}>>"}}',
      ],
      negative: ['GROWTHBOOK_SECRET_KEY=${GROWTHBOOK_SECRET_KEY}', 'GROWTHBOOK_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
