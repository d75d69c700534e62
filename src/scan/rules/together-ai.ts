import type { Provider } from '../rule.ts';

export default {
  id: 'together-ai',
  name: 'Together AI',
  docs: 'https://docs.together.ai/docs/quickstart',
  revoke: 'https://api.together.ai/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Together AI API key',
      near: ['togetherai', 'togetherapi', 'togetherkey'],
      value: /[0-9a-f]{64}|tgp_v1_[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '      - TOGETHER_AI_API_KEY=<<{hex:64}>>',
        'private const string TogetherAiApiKey = "<<tgp_v1_{base64url:43}>>";',
      ],
      negative: [
        'TOGETHER_AI_API_KEY={hex:65}',
        'together-ai-2.1.0.tgz sha256:{hex:64}',
        'TOGETHER_AI_API_KEY=your_together_ai_api_key_here',
      ],
    },
  ],
} satisfies Provider;
