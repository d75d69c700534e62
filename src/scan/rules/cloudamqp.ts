import type { Provider } from '../rule.ts';

export default {
  id: 'cloudamqp',
  name: 'CloudAMQP',
  docs: 'https://docs.cloudamqp.com',
  revoke: 'https://customer.cloudamqp.com/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'CloudAMQP API key',
      near: ['cloudamqp'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "Cloudamqp.api_key = '<<{uuid}>>'",
        'CLOUDAMQP_API_KEY=<<{uuid}>>',
        'curl https://api.cloudamqp.com/ -H "Authorization: Bearer <<{uuid}>>"',
      ],
      negative: ['CLOUDAMQP_API_KEY=${CLOUDAMQP_API_KEY}'],
    },
  ],
} satisfies Provider;
