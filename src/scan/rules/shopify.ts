import type { Provider } from '../rule.ts';

export default {
  id: 'shopify',
  name: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  revoke: 'https://admin.shopify.com, "Settings", "Apps and sales channels"',
  rules: [
    {
      id: 'admin-access-token',
      description: 'Shopify Admin API access token',
      keywords: ['shpat_'],
      pattern: /(?<![A-Za-z0-9_])shpat_[0-9A-Fa-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        '  - name: SHOPIFY_ACCESS_TOKEN\n    value: "<<shpat_{hex:32}>>"',
        '"shopifyAccessToken": "<<shpat_{hex:32}>>",',
      ],
      negative: [
        'shopify_access_token: shpat_{hex:31}',
        'client = Client(shopify_access_token="shpat_{hex:33}")',
        'SHOPIFY_ACCESS_TOKEN=shpat_your-token-goes-here',
      ],
    },
    {
      id: 'custom-app-token',
      description: 'Shopify custom app access token',
      keywords: ['shpca_'],
      pattern: /(?<![A-Za-z0-9_])shpca_[0-9A-Fa-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        "curl -H 'Authorization: Bearer <<shpca_{hex:32}>>' https://api.test/v1",
        "const shopifyAccessToken = '<<shpca_{hex:32}>>';",
      ],
      negative: [
        'export SHOPIFY_ACCESS_TOKEN="shpca_{hex:31}"',
        '"shopifyAccessToken": "shpca_{hex:33}",',
        'SHOPIFY_ACCESS_TOKEN=shpca_your-token-goes-here',
      ],
    },
    {
      id: 'private-app-password',
      description: 'Shopify private app password',
      keywords: ['shppa_'],
      pattern: /(?<![A-Za-z0-9_])shppa_[0-9A-Fa-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        'SHOPIFY_PASSWORD=<<shppa_{hex:32}>>',
        'client = Client(shopify_password="<<shppa_{hex:32}>>")',
      ],
      negative: [
        'SHOPIFY_PASSWORD=shppa_{hex:31}',
        "const shopifyPassword = 'shppa_{hex:33}';",
        'SHOPIFY_PASSWORD=shppa_your-token-goes-here',
      ],
    },
    {
      id: 'shared-secret',
      description: 'Shopify app client secret',
      keywords: ['shpss_'],
      pattern: /(?<![A-Za-z0-9_])shpss_[0-9A-Fa-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        'shopify_api_secret: <<shpss_{hex:32}>>',
        '<add key="SHOPIFY_API_SECRET" value="<<shpss_{hex:32}>>" />',
      ],
      negative: [
        'shopify_api_secret: shpss_{hex:31}',
        'client = Client(shopify_api_secret="shpss_{hex:33}")',
        'SHOPIFY_API_SECRET=shpss_your-token-goes-here',
      ],
    },
    {
      id: 'user-access-token',
      description: 'Shopify user access token',
      keywords: ['shpua_'],
      pattern: /(?<![A-Za-z0-9_])shpua_[0-9A-Fa-f]{32}(?![A-Za-z0-9_])/,
      positive: ['export SHOPIFY_USER_TOKEN="<<shpua_{hex:32}>>"', '--shopify-user-token <<shpua_{hex:32}>>'],
      negative: [
        'export SHOPIFY_USER_TOKEN="shpua_{hex:31}"',
        '"shopifyUserToken": "shpua_{hex:33}",',
        'SHOPIFY_USER_TOKEN=shpua_your-token-goes-here',
      ],
    },
    {
      id: 'theme-access-token',
      description: 'Shopify Theme Access password',
      keywords: ['shptka_', 'shpit_', 'shprt_', 'shpcf_'],
      pattern: /(?<![A-Za-z0-9_])(?:shptka|shpit|shprt|shpcf)_[0-9A-Fa-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        'ENV SHOPIFY_CLI_THEME_TOKEN <<shptka_{hex:32}>>',
        '  - name: SHOPIFY_CLI_THEME_TOKEN\n    value: "<<shpit_{hex:32}>>"',
        '"shopifyCliThemeToken": "<<shprt_{hex:32}>>",',
        'ENV SHOPIFY_CLI_THEME_TOKEN <<shpcf_{hex:32}>>',
      ],
      negative: [
        'SHOPIFY_CLI_THEME_TOKEN=shptka_{hex:31}',
        "const shopifyCliThemeToken = 'shptka_{hex:33}';",
        'SHOPIFY_CLI_THEME_TOKEN=shptka_your-token-goes-here',
      ],
    },
    {
      id: 'partner-token',
      description: 'Shopify partner API or CLI token',
      keywords: ['prtapi_', 'atkn_'],
      pattern: /(?<![A-Za-z0-9_])(?:prtapi|atkn)_[0-9A-Fa-f]{32,64}(?![A-Za-z0-9_])/,
      positive: [
        'shopify.cli.partners.token=<<prtapi_{hex:32}>>',
        "curl -H 'Authorization: Bearer <<atkn_{hex:32}>>' https://api.test/v1",
      ],
      negative: [
        'shopify_cli_partners_token: prtapi_{hex:31}',
        'client = Client(shopify_cli_partners_token="prtapi_{hex:65}")',
        'SHOPIFY_CLI_PARTNERS_TOKEN=prtapi_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
