import type { Provider } from '../rule.ts';

export default {
  id: 'planetscale',
  name: 'PlanetScale',
  docs: 'https://planetscale.com/docs/concepts/service-tokens',
  revoke: 'https://app.planetscale.com, "Settings", "Service tokens"',
  rules: [
    {
      id: 'service-token',
      description: 'PlanetScale service token',
      keywords: ['pscale_tkn_'],
      pattern: /(?<![A-Za-z0-9_])pscale_tkn_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '--planetscale-service-token <<pscale_tkn_{alnum:32}>>',
        '{"token":"<<pscale_tkn_{alnum:32}>>"}',
      ],
      negative: [
        'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_{alnum:31}',
        "const planetscaleServiceToken = 'pscale_tkn_{alnum:65}';",
        'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_your-token-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'PlanetScale OAuth token',
      keywords: ['pscale_oauth_'],
      pattern: /(?<![A-Za-z0-9_])pscale_oauth_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '  - name: PLANETSCALE_OAUTH_TOKEN\n    value: "<<pscale_oauth_{alnum:32}>>"',
        '"planetscaleOauthToken": "<<pscale_oauth_{alnum:32}>>",',
      ],
      negative: [
        'planetscale_oauth_token: pscale_oauth_{alnum:31}',
        'client = Client(planetscale_oauth_token="pscale_oauth_{alnum:65}")',
        'PLANETSCALE_OAUTH_TOKEN=pscale_oauth_your-token-goes-here',
      ],
    },
    {
      id: 'database-password',
      description: 'PlanetScale database password',
      keywords: ['pscale_pw_'],
      pattern: /(?<![A-Za-z0-9_])pscale_pw_[A-Za-z0-9_.=-]{32,64}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        "curl -H 'Authorization: Bearer <<pscale_pw_{alnum:32}>>' https://api.test/v1",
        "const databasePassword = '<<pscale_pw_{alnum:32}>>';",
      ],
      negative: [
        'export DATABASE_PASSWORD="pscale_pw_{alnum:31}"',
        '"databasePassword": "pscale_pw_{alnum:65}",',
        'DATABASE_PASSWORD=pscale_pw_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
