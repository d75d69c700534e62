import type { Provider } from '../rule.ts';

export default {
  id: 'manifest',
  name: 'Manifest',
  docs: 'https://docs.manifest.financial',
  revoke: 'https://www.manifest.financial',
  rules: [
    {
      id: 'api-key',
      description: 'Manifest API key',
      near: ['manifestfinancial', 'manifestapi'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['export MANIFEST_API_KEY="<<{alnum:32}>>"', 'manifest_api_key: "<<{alnum:32}>>"'],
      negative: [
        'MANIFEST_API_KEY={alnum:31}',
        '{hex:32}  manifest-2.1.0.zip',
        'const manifestApiKey = process.env.MANIFEST_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
