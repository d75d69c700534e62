import type { Provider } from '../rule.ts';

export default {
  id: 'fireworks-ai',
  name: 'Fireworks AI',
  docs: 'https://docs.fireworks.ai/getting-started/quickstart',
  revoke: 'https://app.fireworks.ai/settings/users/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Fireworks AI API key',
      keywords: ['fw_'],
      pattern: /(?<![A-Za-z0-9_])fw_[A-Za-z0-9]{22,26}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'FIREWORKS_AI_API_KEY=<<fw_{alnum:22}>>',
        'client = Client(fireworks_ai_api_key="<<fw_{alnum:22}>>")',
      ],
      negative: [
        'FIREWORKS_AI_API_KEY=fw_{alnum:21}',
        "const fireworksAiApiKey = 'fw_{alnum:27}';",
        'FIREWORKS_AI_API_KEY=fw_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
