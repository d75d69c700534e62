import type { Provider } from '../rule.ts';

export default {
  id: 'digitalocean',
  name: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  revoke: 'https://cloud.digitalocean.com/account/api/tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'DigitalOcean personal access token',
      keywords: ['dop_v1_'],
      pattern: /(?<![A-Za-z0-9_])dop_v1_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: ['Authorization: Bearer <<dop_v1_{hex:64}>>', 'digitalocean_token: <<dop_v1_{hex:64}>>'],
      negative: [
        'DIGITALOCEAN_TOKEN=dop_v1_{hex:63}',
        "const digitaloceanToken = 'dop_v1_{hex:65}';",
        'DIGITALOCEAN_TOKEN=dop_v1_your-token-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'DigitalOcean OAuth token',
      keywords: ['doo_v1_'],
      pattern: /(?<![A-Za-z0-9_])doo_v1_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: ['{"token":"<<doo_v1_{hex:64}>>"}', 'export DIGITALOCEAN_TOKEN="<<doo_v1_{hex:64}>>"'],
      negative: [
        'digitalocean_token: doo_v1_{hex:63}',
        'client = Client(digitalocean_token="doo_v1_{hex:65}")',
        'DIGITALOCEAN_TOKEN=doo_v1_your-token-goes-here',
      ],
    },
    {
      id: 'refresh-token',
      description: 'DigitalOcean OAuth refresh token',
      keywords: ['dor_v1_'],
      pattern: /(?<![A-Za-z0-9_])dor_v1_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: ['"digitaloceanToken": "<<dor_v1_{hex:64}>>",', 'ENV DIGITALOCEAN_TOKEN <<dor_v1_{hex:64}>>'],
      negative: [
        'export DIGITALOCEAN_TOKEN="dor_v1_{hex:63}"',
        '"digitaloceanToken": "dor_v1_{hex:65}",',
        'DIGITALOCEAN_TOKEN=dor_v1_your-token-goes-here',
      ],
    },
    {
      id: 'spaces-key',
      description: 'DigitalOcean Spaces access key',
      keywords: ['do00', 'do801'],
      pattern: /(?<![A-Za-z0-9_])DO(?:00[A-Z0-9]{16}|801[A-Z0-9]{15})(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: ['SPACES_ACCESS_KEY=<<DO00{uppernum:16}>>', 'accessKeyId: "<<DO801{uppernum:15}>>"'],
      negative: ['DO00{uppernum:15}', 'DO00{uppernum:18}'],
    },
    {
      id: 'token-old',
      description: 'DigitalOcean token',
      near: ['digitalocean', 'dotoken', 'dopat'],
      value: /[0-9a-f]{64}/,
      positive: ['DIGITALOCEAN_TOKEN=<<{hex:64}>>', 'client = Client(digitalocean_token="<<{hex:64}>>")'],
      negative: ['DIGITALOCEAN_TOKEN={hex:63}', 'DIGITALOCEAN_TOKEN=your_token_here'],
    },
  ],
} satisfies Provider;
