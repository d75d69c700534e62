import type { Provider } from '../rule.ts';

export default {
  id: 'rootly',
  name: 'Rootly',
  docs: 'https://docs.rootly.com/api-reference/overview',
  revoke: 'https://rootly.com/account/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'Rootly API key',
      keywords: ['rootly_'],
      pattern: /(?<![A-Za-z0-9_])rootly_[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: ["const rootlyApiKey = '<<rootly_{hex:64}>>';", 'rootly.api.key=<<rootly_{hex:64}>>'],
      negative: [
        'ROOTLY_API_KEY=rootly_{hex:63}',
        "const rootlyApiKey = 'rootly_{hex:65}';",
        'ROOTLY_API_KEY=rootly_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
