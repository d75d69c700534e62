import type { Provider } from '../rule.ts';

export default {
  id: 'clerk',
  name: 'Clerk',
  docs: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  revoke: 'https://dashboard.clerk.com, "API keys"',
  rules: [
    {
      id: 'secret-key',
      description: 'Clerk secret key',
      keywords: ['clerk'],
      pattern:
        /clerk[^\n]{0,40}?(?<![A-Za-z0-9_])(?<secret>sk_(?:live|test)_[A-Za-z0-9]{30,60})(?![A-Za-z0-9_])/i,
      within: 140,
      check: 'letters-and-digits',
      positive: [
        'CLERK_SECRET_KEY=<<sk_live_{alnum:42}>>',
        "const clerk = createClerkClient({ secretKey: '<<sk_test_{alnum:42}>>' });",
      ],
      negative: ['CLERK_SECRET_KEY=sk_live_{alnum:20}', 'CLERK_SECRET_KEY=sk_test_your-key'],
    },
  ],
} satisfies Provider;
