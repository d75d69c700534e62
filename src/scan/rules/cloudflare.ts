import type { Provider } from '../rule.ts';

export default {
  id: 'cloudflare',
  name: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  rules: [
    {
      id: 'origin-ca-key',
      description: 'Cloudflare Origin CA key',
      keywords: ['v1.0-'],
      pattern: /(?<![A-Za-z0-9_])v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9_])/,
      positive: [
        'export CLOUDFLARE_ORIGIN_CA_KEY="<<v1.0-{hex:24}-{hex:146}>>"',
        '--cloudflare-origin-ca-key <<v1.0-{hex:24}-{hex:146}>>',
      ],
      negative: ['v1.0-{hex:24}-{hex:145}', 'v1.0-{hex:7}', 'v1.0-beta-release-notes'],
    },
    {
      id: 'api-token-prefixed',
      description: 'Cloudflare API token or key',
      keywords: ['cfut_', 'cfat_', 'cfk_'],
      pattern: /(?<![A-Za-z0-9_])(?:cfut|cfat|cfk)_[A-Za-z0-9]{40,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'ENV CLOUDFLARE_API_TOKEN <<cfut_{alnum:40}>>',
        '  - name: CLOUDFLARE_API_TOKEN\n    value: "<<cfat_{alnum:40}>>"',
        '"cloudflareApiToken": "<<cfk_{alnum:40}>>",',
      ],
      negative: [
        'CLOUDFLARE_API_TOKEN=cfut_{alnum:39}',
        "const cloudflareApiToken = 'cfut_{alnum:61}';",
        'CLOUDFLARE_API_TOKEN=cfut_your-token-goes-here',
      ],
    },
    {
      id: 'api-token',
      description: 'Cloudflare API token',
      near: ['cloudflare', 'cfapi', 'cftoken', 'cfdns'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV CLOUDFLARE_API_TOKEN <<{alnum:37}k7Q>>',
        '  - name: CLOUDFLARE_API_TOKEN\n    value: "<<{alnum:37}k7Q>>"',
      ],
      negative: [
        'CLOUDFLARE_API_TOKEN={alnum:36}k7Q',
        'cloudflare-1.0.tgz sha256 {hex:64}',
        'CLOUDFLARE_API_TOKEN=your_api_token_here',
      ],
    },
    {
      id: 'global-api-key',
      description: 'Cloudflare global API key',
      near: ['cloudflare', 'cfapi', 'xauthkey', 'cfkey', 'cfglobal'],
      value: /[0-9a-f]{37}/,
      positive: ['--cloudflare-api-key <<{hex:37}>>', 'cloudflare_api_key: <<{hex:37}>>'],
      negative: [
        'CLOUDFLARE_API_KEY={hex:36}',
        'cloudflare-1.0.tgz sha256 {hex:64}',
        'CLOUDFLARE_API_KEY=your_global_api_key_here',
      ],
    },
  ],
} satisfies Provider;
