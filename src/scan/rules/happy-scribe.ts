import type { Provider } from '../rule.ts';

export default {
  id: 'happy-scribe',
  name: 'Happy Scribe',
  docs: 'https://dev.happyscribe.com',
  revoke: 'https://www.happyscribe.com/user/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Happy Scribe API key',
      near: ['happyscribe'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export HAPPYSCRIBE_API_KEY="<<{alnum:24}>>"',
        "process.env.HAPPYSCRIBE_API_KEY || '<<{alnum:24}>>'",
        'variable "happyscribe_api_key" {\n  default = "<<{alnum:24}>>"\n}',
      ],
      negative: [
        'HAPPYSCRIBE_API_KEY={alnum:23}',
        'HAPPYSCRIBE_API_KEY={alnum:25}',
        'HAPPYSCRIBE_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
