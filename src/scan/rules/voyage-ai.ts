import type { Provider } from '../rule.ts';

export default {
  id: 'voyage-ai',
  name: 'Voyage AI',
  docs: 'https://docs.voyageai.com/docs/api-key-and-installation',
  revoke: 'https://dashboard.voyageai.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Voyage AI API key',
      near: ['voyage', 'voyageai'],
      value: /pa-[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "VOYAGE_AI_API_KEY", value: "<<pa-{base64url:43}>>" }',
        '{"voyageAi": {"apiKey": "<<pa-{base64url:43}>>"}}',
      ],
      negative: [
        'VOYAGE_AI_API_KEY=pa-{base64url:42}',
        '"voyage-ai": "git+https://git.example/voyage-ai.git#{hex:40}"',
        'voyageAiApiKey: "${VOYAGE_AI_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
