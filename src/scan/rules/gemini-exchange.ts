import type { Provider } from '../rule.ts';

export default {
  id: 'gemini-exchange',
  name: 'Gemini',
  docs: 'https://docs.gemini.com/rest-api/',
  revoke: 'https://exchange.gemini.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Gemini API key',
      near: ['gemini'],
      value: /(?:master|account)-[0-9A-Za-z]{20}/,
      positive: [
        'tool --gemini-api-key <<account-{alnum:20}>>',
        '<geminiApiKey><<account-{alnum:20}>></geminiApiKey>',
        '[gemini]\napi_key = <<account-{alnum:20}>>',
      ],
      negative: ['geminiApiKey: process.env.GEMINI_API_KEY', 'GEMINI_API_KEY=changeme'],
    },
    {
      id: 'api-secret',
      description: 'Gemini API secret',
      near: ['gemini'],
      value: /[0-9A-Za-z]{27,28}/,
      words: ['secret'],
      check: 'digits-or-mixed-case',
      positive: [
        'variable "gemini_api_secret" {\n  default = "<<{alnum:27}>>"\n}',
        "define('GEMINI_API_SECRET', '<<{alnum:27}>>');",
        'docker run -e GEMINI_API_SECRET=<<{alnum:27}>> app',
      ],
      negative: [
        '"geminiApiSecret": "{alnum:26}"',
        'gemini_api_secret: {alnum:29}',
        'geminiApiSecret: process.env.GEMINI_API_SECRET',
      ],
    },
  ],
} satisfies Provider;
