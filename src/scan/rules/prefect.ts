import type { Provider } from '../rule.ts';

export default {
  id: 'prefect',
  name: 'Prefect',
  docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  revoke: 'https://app.prefect.cloud/my/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Prefect API key',
      keywords: ['pnu_', 'pnb_'],
      pattern: /(?<![A-Za-z0-9_])(?:pnu|pnb)_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        '<add key="PREFECT_API_KEY" value="<<pnu_{alnum:36}>>" />',
        'Authorization: Bearer <<pnb_{alnum:36}>>',
      ],
      negative: [
        'export PREFECT_API_KEY="pnu_{alnum:35}"',
        '"prefectApiKey": "pnu_{alnum:37}",',
        'PREFECT_API_KEY=pnu_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
