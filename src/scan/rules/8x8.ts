import type { Provider } from '../rule.ts';

export default {
  id: '8x8',
  name: '8x8',
  docs: 'https://developer.8x8.com/connect/docs/authentication',
  revoke: '8x8.com, "API keys" of the admin console',
  rules: [
    {
      id: 'api-key',
      description: '8x8 API key',
      near: ['8x8', 'eightbyeight'],
      value: /[0-9A-Za-z]{43}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export 8X8_API_KEY="<<{alnum:43}>>"',
        "process.env.8X8_API_KEY || '<<{alnum:43}>>'",
        'variable "8x8_api_key" {\n  default = "<<{alnum:43}>>"\n}',
      ],
      negative: ['8X8_API_KEY={alnum:42}', '8X8_API_KEY={alnum:44}', '8X8_API_KEY=${8X8_API_KEY}'],
    },
  ],
} satisfies Provider;
