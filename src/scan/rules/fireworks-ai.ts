import type { Provider } from '../rule.ts';

export default {
  id: 'fireworks-ai',
  name: 'Fireworks AI',
  docs: 'https://docs.fireworks.ai/api-reference/introduction',
  revoke: 'https://fireworks.ai/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Fireworks AI API key',
      near: ['fireworks'],
      value: /fw_[0-9A-Za-z]{22,24}/,
      positive: [
        '"fireworksAiApiKey": "<<fw_{alnum:24}>>"',
        'private static final String FIREWORKS_AI_API_KEY = "<<fw_{alnum:24}>>";',
        '{"fireworks_ai": {"api_key": "<<fw_{alnum:24}>>"}}',
      ],
      negative: ['FIREWORKS_AI_API_KEY=<your-api-key>', 'FIREWORKS_AI_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
