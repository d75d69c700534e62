import type { Provider } from '../rule.ts';

export default {
  id: 'wit-ai',
  name: 'Wit.ai',
  docs: 'https://wit.ai/docs/http/',
  revoke: 'https://wit.ai/apps, "Settings" of the app',
  rules: [
    {
      id: 'api-token',
      description: 'Wit.ai API token',
      near: ['wit', 'witai'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["$wit_ai_api_token = '<<{uppernum:32}>>';", 'WIT_AI_API_TOKEN=<<{uppernum:32}>>'],
      negative: [
        'WIT_AI_API_TOKEN={uppernum:31}',
        '{hex:32}  wit-ai-2.1.0.zip',
        'const witAiApiToken = process.env.WIT_AI_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
