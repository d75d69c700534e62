import type { Provider } from '../rule.ts';

export default {
  id: 'api-verve',
  name: 'APIVerve',
  docs: 'https://docs.apiverve.com',
  revoke: 'https://dashboard.apiverve.com',
  rules: [
    {
      id: 'api-key',
      description: 'APIVerve API key',
      near: ['apiverve'],
      value: /(?:apv_)?[0-9A-Za-z-]{32,44}/,
      check: 'letters-and-digits',
      positive: [
        'export APIVERVE_API_KEY="<<{uuid}>>"',
        "process.env.APIVERVE_API_KEY || '<<{uuid}>>'",
        'variable "apiverve_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: ['APIVERVE_API_KEY=<your-api-key>', 'APIVERVE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
