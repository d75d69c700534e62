import type { Provider } from '../rule.ts';

export default {
  id: 'shipday',
  name: 'Shipday',
  docs: 'https://docs.shipday.com/reference',
  revoke: 'https://dispatch.shipday.com, "Integration"',
  rules: [
    {
      id: 'api-key',
      description: 'Shipday API key',
      near: ['shipday'],
      value: /[A-Za-z0-9]{10}\.[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'shipday login --api-key <<{alnum:10}.{alnum:20}>>',
        'variable "shipday_api_key" {\n  default = "<<{alnum:10}.{alnum:20}>>"\n}',
      ],
      negative: [
        'SHIPDAY_API_KEY={alnum:9}.{alnum:20}',
        'shipdayClient.getStatusOfRequest(requestOptions)',
        'SHIPDAY_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
