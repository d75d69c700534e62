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
        'requests.get(url, headers={"X-VoyageAi-Api-Key": "<<pa-{base64url:43}>>"})',
        'voyageAi.api_key = "<<pa-{base64url:43}>>"',
      ],
      negative: [
        'VOYAGE_AI_API_KEY=pa-{base64url:42}',
        'voyage-ai @ {hex:40}',
        'VOYAGE_AI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
