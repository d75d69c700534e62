import type { Provider } from '../rule.ts';

export default {
  id: 'collect2',
  name: 'Collect2',
  docs: 'https://collect2.com',
  revoke: 'collect2.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Collect2 API key',
      near: ['collect2'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'export COLLECT2_API_KEY="<<{uuid}>>"',
        "process.env.COLLECT2_API_KEY || '<<{uuid}>>'",
        'variable "collect2_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: ['COLLECT2_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
