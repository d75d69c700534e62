import type { Provider } from '../rule.ts';

export default {
  id: 'seam',
  name: 'Seam',
  docs: 'https://docs.seam.co/latest/core-concepts/authentication/api-keys',
  revoke: 'https://console.seam.co/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Seam API key',
      keywords: ['seam_'],
      pattern: /(?<![A-Za-z0-9_])seam_(?:test)?[A-Za-z0-9]{4,16}_[A-Za-z0-9]{20,44}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'seam_api_key: <<seam_{alnum:8}_{alnum:20}>>',
        '<add key="SEAM_API_KEY" value="<<seam_{alnum:8}_{alnum:20}>>" />',
      ],
      negative: ['seam_api_key: seam_{alnum:8}_{alnum:17}kQ', 'SEAM_API_KEY=seam_your-key-goes-here'],
    },
  ],
} satisfies Provider;
