import type { Provider } from '../rule.ts';

export default {
  id: 'deep-ai',
  name: 'DeepAI',
  docs: 'https://deepai.org/docs',
  revoke: 'https://deepai.org/dashboard/profile',
  rules: [
    {
      id: 'api-key',
      description: 'DeepAI API key',
      near: ['deepai'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<deepaiApiKey><<{uuid}>></deepaiApiKey>',
        '[deepai]\napi_key = <<{uuid}>>',
        "Deepai.api_key = '<<{uuid}>>'",
      ],
      negative: ['DEEPAI_API_KEY=${DEEPAI_API_KEY}'],
    },
  ],
} satisfies Provider;
