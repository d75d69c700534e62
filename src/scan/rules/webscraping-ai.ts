import type { Provider } from '../rule.ts';

export default {
  id: 'webscraping-ai',
  name: 'WebScraping.AI',
  docs: 'https://webscraping.ai/docs',
  revoke: 'https://webscraping.ai/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'WebScraping.AI API key',
      near: ['webscraping', 'webscrapingai'],
      value: /[A-Za-z0-9]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'webscrapingAi.api_key = "<<{alnum:32}>>"',
        "define('WEBSCRAPING_AI_API_KEY', '<<{uuid}>>');",
      ],
      negative: [
        'WEBSCRAPING_AI_API_KEY={alnum:31}',
        '{hex:32}  webscraping-ai-2.1.0.zip',
        'WEBSCRAPING_AI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
