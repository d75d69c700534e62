import type { Provider } from '../rule.ts';

export default {
  id: 'adobe',
  name: 'Adobe',
  docs: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  revoke: 'https://developer.adobe.com/console',
  rules: [
    {
      id: 'client-secret',
      description: 'Adobe client secret',
      keywords: ['p8e-'],
      pattern: /(?<![A-Za-z0-9_])p8e-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'export ADOBE_CLIENT_SECRET="<<p8e-{lowernum:30}k7>>"',
        '--adobe-client-secret <<p8e-{lowernum:30}k7>>',
      ],
      negative: [
        'export ADOBE_CLIENT_SECRET="p8e-{lowernum:29}k7"',
        '"adobeClientSecret": "p8e-{lowernum:31}k7",',
        'ADOBE_CLIENT_SECRET=p8e-your-token-goes-here',
      ],
    },
    {
      id: 'client-id',
      description: 'Adobe client ID',
      near: ['adobe'],
      value: /[0-9a-f]{32}/,
      positive: ["const adobeClientId = '<<{hex:32}>>';", 'adobe.client.id=<<{hex:32}>>'],
      negative: [
        'ADOBE_CLIENT_ID={hex:31}',
        'adobe-1.0.tgz sha256 {hex:64}',
        'ADOBE_CLIENT_ID=your_client_id_here',
      ],
    },
  ],
} satisfies Provider;
