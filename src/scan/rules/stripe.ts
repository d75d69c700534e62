import type { Provider } from '../rule.ts';

export default {
  id: 'stripe',
  name: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: 'https://dashboard.stripe.com/apikeys',
  rules: [
    {
      id: 'secret-key',
      description: 'Stripe secret key',
      keywords: ['sk_live_', 'sk_test_'],
      pattern:
        /(?<![A-Za-z0-9_]|(?:[Cc]lerk|CLERK|[Aa]pideck|APIDECK|[Ww]ork[Oo][Ss]|WORKOS|[Kk]nock|KNOCK)[^]{0,60})sk_(?:live|test)_(?![0-9a-f]{40}(?![A-Za-z0-9_]))[A-Za-z0-9]{10,247}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'stripe_secret_key: <<sk_live_{alnum:24}>>',
        '<add key="STRIPE_SECRET_KEY" value="<<sk_test_{alnum:24}>>" />',
      ],
      negative: [
        'STRIPE_SECRET_KEY=sk_live_{alnum:9}',
        'STRIPE_SECRET_KEY=sk_test_your-key',
        'STRIPE_SECRET_KEY=sk_live_...',
      ],
    },
    {
      id: 'restricted-key',
      description: 'Stripe restricted key',
      keywords: ['rk_live_', 'rk_test_'],
      pattern: /(?<![A-Za-z0-9_])rk_(?:live|test)_[A-Za-z0-9]{10,247}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['export STRIPE_API_KEY="<<rk_live_{alnum:24}>>"', '--stripe-api-key <<rk_test_{alnum:24}>>'],
      negative: ['STRIPE_API_KEY=rk_live_{alnum:9}', 'STRIPE_API_KEY=rk_test_your-key'],
    },
    {
      id: 'organization-key',
      description: 'Stripe organization key',
      keywords: ['sk_org_live_', 'sk_org_test_'],
      pattern: /(?<![A-Za-z0-9_])sk_org_(?:live|test)_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])/,
      positive: [
        'ENV STRIPE_ORG_KEY <<sk_org_live_{alnum:24}>>',
        '  - name: STRIPE_ORG_KEY\n    value: "<<sk_org_test_{alnum:24}>>"',
      ],
      negative: [
        'STRIPE_ORG_KEY=sk_org_live_{alnum:23}',
        "const stripeOrgKey = 'sk_org_live_{alnum:248}';",
        'STRIPE_ORG_KEY=sk_org_live_your-key-goes-here',
      ],
    },
    {
      id: 'webhook-secret',
      description: 'Stripe webhook signing secret',
      revoke: 'https://dashboard.stripe.com/webhooks',
      keywords: ['whsec_'],
      pattern: /(?<![A-Za-z0-9_])whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9+/=_])/,
      check: 'irregular',
      positive: [
        'stripe.webhook.secret=<<whsec_{alnum:32}>>',
        "curl -H 'Authorization: Bearer <<whsec_{alnum:32}>>' https://api.test/v1",
      ],
      negative: [
        'stripe_webhook_secret: whsec_{alnum:31}',
        'client = Client(stripe_webhook_secret="whsec_{alnum:65}")',
        'STRIPE_WEBHOOK_SECRET=whsec_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
