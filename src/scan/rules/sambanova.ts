import type { Provider } from '../rule.ts';

export default {
  id: 'sambanova',
  name: 'SambaNova',
  docs: 'https://docs.sambanova.ai/cloud/docs/get-started/overview',
  revoke: 'https://cloud.sambanova.ai/apis',
  rules: [
    {
      id: 'api-key',
      description: 'SambaNova API key',
      near: ['sambanova'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--sambanova-api-key <<{uuid}>>', 'sambanova_api_key: <<{uuid}>>'],
      negative: [
        'SAMBANOVA_API_KEY={hex:31}',
        'sambanova-1.0.tgz sha256 {hex:64}',
        'SAMBANOVA_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
