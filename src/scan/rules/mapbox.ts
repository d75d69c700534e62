import type { Provider } from '../rule.ts';

export default {
  id: 'mapbox',
  name: 'Mapbox',
  docs: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
  revoke: 'https://account.mapbox.com/access-tokens/',
  rules: [
    {
      id: 'secret-token',
      description: 'Mapbox secret access token',
      keywords: ['sk.eyj'],
      pattern: /(?<![A-Za-z0-9_])sk\.eyJ[A-Za-z0-9_-]{50,160}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      positive: [
        'export MAPBOX_SECRET_TOKEN="<<sk.eyJ{alnum:50}.{alnum:22}>>"',
        '--mapbox-secret-token <<sk.eyJ{alnum:50}.{alnum:22}>>',
      ],
      negative: [
        'export MAPBOX_SECRET_TOKEN="sk.eyJ{alnum:50}.{alnum:21}"',
        '"mapboxSecretToken": "sk.eyJ{alnum:50}.{alnum:23}",',
        'MAPBOX_SECRET_TOKEN=sk.eyJyour-token-goes-here',
      ],
    },
    {
      id: 'temporary-token',
      description: 'Mapbox temporary access token',
      keywords: ['tk.eyj'],
      pattern: /(?<![A-Za-z0-9_])tk\.eyJ[A-Za-z0-9_-]{50,260}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      positive: [
        'ENV MAPBOX_TOKEN <<tk.eyJ{alnum:50}.{alnum:22}>>',
        '  - name: MAPBOX_TOKEN\n    value: "<<tk.eyJ{alnum:50}.{alnum:22}>>"',
      ],
      negative: [
        'MAPBOX_TOKEN=tk.eyJ{alnum:50}.{alnum:21}',
        "const mapboxToken = 'tk.eyJ{alnum:50}.{alnum:23}';",
        'MAPBOX_TOKEN=tk.eyJyour-token-goes-here',
      ],
    },
    {
      id: 'public-token',
      description: 'Mapbox public access token',
      keywords: ['pk.eyj'],
      pattern: /(?<![A-Za-z0-9_])pk\.eyJ[A-Za-z0-9_-]{50,160}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      positive: [
        'mapbox.access.token=<<pk.eyJ{alnum:50}.{alnum:22}>>',
        "curl -H 'Authorization: Bearer <<pk.eyJ{alnum:50}.{alnum:22}>>' https://api.test/v1",
      ],
      negative: [
        'mapbox_access_token: pk.eyJ{alnum:50}.{alnum:21}',
        'client = Client(mapbox_access_token="pk.eyJ{alnum:50}.{alnum:23}")',
        'MAPBOX_ACCESS_TOKEN=pk.eyJyour-token-goes-here',
      ],
    },
    {
      id: 'public-token-old',
      description: 'Mapbox public access token',
      near: ['mapbox'],
      value: /pk\.[a-z0-9]{60}\.[a-z0-9]{22}/,
      positive: [
        'ENV MAPBOX_ACCESS_TOKEN <<pk.{lowernum:60}.{lowernum:22}>>',
        '  - name: MAPBOX_ACCESS_TOKEN\n    value: "<<pk.{lowernum:60}.{lowernum:22}>>"',
      ],
      negative: [
        'MAPBOX_ACCESS_TOKEN=pk.{lowernum:60}.{lowernum:21}',
        'mapbox-1.0.tgz sha256 {hex:64}',
        'MAPBOX_ACCESS_TOKEN=your_public_token_old_here',
      ],
    },
  ],
} satisfies Provider;
