import type { Provider } from '../rule.ts';

export default {
  id: 'fal',
  name: 'fal',
  docs: 'https://docs.fal.ai/authentication/key-based',
  revoke: 'https://fal.ai/dashboard/keys',
  rules: [
    {
      id: 'api-key',
      description: 'fal API key',
      near: ['falkey', 'falapi', 'falai', 'fal'],
      value: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}:[0-9a-f]{32}/,
      positive: [
        'fal.key=<<{uuid}:{hex:32}>>',
        'tool --fal-key <<{uuid}:{hex:32}>>',
        '<falKey><<{uuid}:{hex:32}>></falKey>',
      ],
      negative: ['FAL_KEY=<your-key>', 'FAL_KEY=changeme'],
    },
  ],
} satisfies Provider;
