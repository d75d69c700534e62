import type { Provider } from '../rule.ts';

export default {
  id: 'africas-talking',
  name: "Africa's Talking",
  docs: 'https://developers.africastalking.com/docs/authentication',
  revoke: 'https://account.africastalking.com, "Settings", "API key"',
  rules: [
    {
      id: 'api-key',
      description: "Africa's Talking API key",
      near: ['africastalking', 'atskapi'],
      value: /(?:atsk_)?[0-9a-f]{64}/,
      positive: [
        "process.env.AFRICASTALKING_API_KEY || '<<atsk_{hex:64}>>'",
        'variable "africastalking_api_key" {\n  default = "<<atsk_{hex:64}>>"\n}',
        "define('AFRICASTALKING_API_KEY', '<<atsk_{hex:64}>>');",
      ],
      negative: ['AFRICASTALKING_API_KEY=your_api_key_here', 'AFRICASTALKING_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
