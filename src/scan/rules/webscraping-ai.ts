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
        'variable "webscraping_ai_api_key" {\n  default = "<<{alnum:32}>>"\n}',
        '# WebScraping.AI API key: <<{uuid}>>',
      ],
      negative: [
        'WEBSCRAPING_AI_API_KEY={alnum:33}',
        'MD5 (webscraping-ai-2.1.0.tar.gz) = {hex:32}',
        'WEBSCRAPING_AI_API_KEY=your_webscraping_ai_api_key_here',
      ],
    },
  ],
} satisfies Provider;
