import type { Provider } from '../rule.ts';

export default {
  id: 'calendarific',
  name: 'Calendarific',
  docs: 'https://calendarific.com/api-documentation',
  revoke: 'https://calendarific.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Calendarific API key',
      near: ['calendarific'],
      value: /[0-9A-Za-z]{32,40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.CALENDARIFIC_API_KEY || '<<{alnum:32}>>'",
        'variable "calendarific_api_key" {\n  default = "<<{alnum:32}>>"\n}',
        "define('CALENDARIFIC_API_KEY', '<<{alnum:32}>>');",
      ],
      negative: [
        '"calendarificApiKey": "{alnum:31}"',
        'CALENDARIFIC_API_KEY={alnum:41}',
        'md5 of calendarific-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
