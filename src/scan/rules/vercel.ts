import type { Provider } from '../rule.ts';

export default {
  id: 'vercel',
  name: 'Vercel',
  docs: 'https://vercel.com/docs/rest-api#authentication',
  revoke: 'https://vercel.com/account/settings/tokens',
  rules: [
    {
      id: 'token',
      description: 'Vercel token',
      keywords: ['vcp_', 'vca_', 'vci_', 'vcr_', 'vck_'],
      pattern: /(?<![A-Za-z0-9_])(?:vcp|vca|vci|vcr|vck)_[A-Za-z0-9_-]{24,60}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '"vercelToken": "<<vcp_{alnum:24}>>",',
        'ENV VERCEL_TOKEN <<vca_{alnum:24}>>',
        '  - name: VERCEL_TOKEN\n    value: "<<vci_{alnum:24}>>"',
        '"vercelToken": "<<vcr_{alnum:24}>>",',
      ],
      negative: [
        'export VERCEL_TOKEN="vcp_{alnum:23}"',
        '"vercelToken": "vcp_{alnum:61}",',
        'VERCEL_TOKEN=vcp_your-token-goes-here',
      ],
    },
    {
      id: 'blob-token',
      description: 'Vercel Blob read-write token',
      keywords: ['vercel_blob_rw_'],
      pattern: /(?<![A-Za-z0-9_])vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{24,40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        "const blobReadWriteToken = '<<vercel_blob_rw_{alnum:16}_{alnum:24}>>';",
        'blob.read.write.token=<<vercel_blob_rw_{alnum:16}_{alnum:24}>>',
      ],
      negative: [
        'BLOB_READ_WRITE_TOKEN=vercel_blob_rw_{alnum:16}_{alnum:23}',
        "const blobReadWriteToken = 'vercel_blob_rw_{alnum:16}_{alnum:41}';",
        'BLOB_READ_WRITE_TOKEN=vercel_blob_rw_your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'Vercel token',
      near: ['vercel', 'nowtoken', 'zeittoken'],
      value: /[A-Za-z0-9]{24}/,
      check: 'mixed-case-and-digits',
      positive: ['VERCEL_TOKEN=<<{alnum:21}k7Q>>', 'client = Client(vercel_token="<<{alnum:21}k7Q>>")'],
      negative: [
        'VERCEL_TOKEN={alnum:20}k7Q',
        'vercel-1.0.tgz sha256 {hex:64}',
        'VERCEL_TOKEN=your_token_old_here',
      ],
    },
    {
      id: 'deploy-hook',
      description: 'Vercel deploy hook',
      keywords: ['https://api.vercel.com/v1/integrations/deploy/'],
      pattern:
        /https:\/\/api\.vercel\.com\/v1\/integrations\/deploy\/prj_[A-Za-z0-9]{20,40}\/[A-Za-z0-9]{8,12}(?![A-Za-z0-9])/,
      within: 140,
      positive: [
        'curl -X POST <<https://api.vercel.com/v1/integrations/deploy/prj_{alnum:28}/{alnum:10}>>',
        'hook: "<<https://api.vercel.com/v1/integrations/deploy/prj_{alnum:28}/{alnum:10}>>"',
      ],
      negative: [
        'https://api.vercel.com/v1/integrations/deploy/prj_{alnum:28}',
        'https://api.vercel.com/v1/integrations/deploy/prj_id/token',
      ],
    },
  ],
} satisfies Provider;
