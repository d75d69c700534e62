import type { Provider } from '../rule.ts';

export default {
  id: 'leonardo-ai',
  name: 'Leonardo.Ai',
  docs: 'https://docs.leonardo.ai/docs/getting-started',
  revoke: 'https://app.leonardo.ai/api-access',
  rules: [
    {
      id: 'api-key',
      description: 'Leonardo.Ai API key',
      near: ['leonardoai', 'leonardoapi', 'leonardo'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'docker run -e LEONARDO_AI_API_KEY=<<{uuid}>> app',
        "'leonardo-ai' => ['api_key' => '<<{uuid}>>'],",
        'leonardo.ai.api.key=<<{uuid}>>',
      ],
      negative: ['LEONARDO_AI_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
