import type { Provider } from '../rule.ts';

export default {
  id: 'llama-cloud',
  name: 'LlamaCloud',
  docs: 'https://docs.cloud.llamaindex.ai/api_key',
  revoke: 'https://cloud.llamaindex.ai/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'LlamaCloud API key',
      keywords: ['llx-'],
      pattern: /(?<![A-Za-z0-9_])llx-[A-Za-z0-9]{48,52}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['Authorization: Bearer <<llx-{alnum:48}>>', 'llama_cloud_api_key: <<llx-{alnum:48}>>'],
      negative: [
        'LLAMA_CLOUD_API_KEY=llx-{alnum:47}',
        "const llamaCloudApiKey = 'llx-{alnum:53}';",
        'LLAMA_CLOUD_API_KEY=llx-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
