import type { Provider } from '../rule.ts';

export default {
  id: 'scale-ai',
  name: 'Scale AI',
  docs: 'https://scale.com/docs/api-reference',
  revoke: 'https://dashboard.scale.com/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Scale AI API key',
      near: ['scale', 'scaleapi', 'scaleai'],
      value: /live_[0-9a-f]{32}|test_[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ["const scaleAiApiKey = '<<live_{hex:32}>>';", 'export SCALE_AI_API_KEY="<<test_{hex:32}>>"'],
      negative: [
        'SCALE_AI_API_KEY=live_{hex:31}',
        '{hex:32}  scale-ai-2.1.0.zip',
        'const scaleAiApiKey = process.env.SCALE_AI_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
