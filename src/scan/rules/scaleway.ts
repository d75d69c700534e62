import type { Provider } from '../rule.ts';

export default {
  id: 'scaleway',
  name: 'Scaleway',
  docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  revoke: 'https://console.scaleway.com/iam/api-keys',
  rules: [
    {
      id: 'access-key',
      description: 'Scaleway access key',
      keywords: ['scw'],
      pattern: /(?<![A-Za-z0-9_])SCW[A-Z0-9]{17}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'SCALEWAY_ACCESS_KEY=<<SCW{uppernum:15}K7>>',
        'client = Client(scaleway_access_key="<<SCW{uppernum:15}K7>>")',
      ],
      negative: [
        'SCALEWAY_ACCESS_KEY=SCW{uppernum:14}K7',
        "const scalewayAccessKey = 'SCW{uppernum:16}K7';",
        'SCALEWAY_ACCESS_KEY=SCWyour-key-goes-here',
      ],
    },
    {
      id: 'secret-key',
      description: 'Scaleway secret key',
      near: ['scaleway', 'scwsecret', 'scwtoken'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['SCW_SECRET_KEY=<<{uuid}>>', '"scalewaySecretKey": "<<{uuid}>>"'],
      negative: [
        'SCW_SECRET_KEY={hex:31}',
        'scaleway-1.0.tgz sha256 {hex:64}',
        'SCW_SECRET_KEY=your_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
