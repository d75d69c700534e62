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
        'together-ai login --api-key <<{hex:64}>>',
        'variable "together_ai_api_key" {\n  default = "<<tgp_v1_{base64url:43}>>"\n}',
      ],
      negative: [
        'TOGETHER_AI_API_KEY={hex:63}',
        'together-ai-2.1.0.tgz sha256:{hex:64}',
        'TOGETHER_AI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
