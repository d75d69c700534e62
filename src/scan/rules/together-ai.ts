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
      keywords: ['tgp_v1_'],
      pattern: /(?<![A-Za-z0-9_])tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'together.api.key=<<tgp_v1_{alnum:43}>>',
        "curl -H 'Authorization: Bearer <<tgp_v1_{alnum:43}>>' https://api.test/v1",
      ],
      negative: [
        'together_api_key: tgp_v1_{alnum:42}',
        'client = Client(together_api_key="tgp_v1_{alnum:44}")',
        'TOGETHER_API_KEY=tgp_v1_your-key-goes-here',
      ],
    },
    {
      id: 'api-key-old',
      description: 'Together AI API key',
      near: ['togetherai', 'togetherapi', 'togetherkey'],
      value: /[0-9a-f]{64}/,
      positive: ['TOGETHER_API_KEY=<<{hex:64}>>', '"togetherAiKey": "<<{hex:64}>>"'],
      negative: ['TOGETHER_API_KEY={hex:63}', 'TOGETHER_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
