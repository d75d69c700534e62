import type { Provider } from '../rule.ts';

export default {
  id: 'codefresh',
  name: 'Codefresh',
  docs: 'https://codefresh.io/docs/docs/integrations/codefresh-api/',
  revoke: 'https://g.codefresh.io/user/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Codefresh API key',
      near: ['codefresh'],
      value: /[0-9a-f]{24}\.[0-9a-f]{32}/,
      positive: [
        'export CODEFRESH_API_KEY="<<{hex:24}.{hex:32}>>"',
        "process.env.CODEFRESH_API_KEY || '<<{hex:24}.{hex:32}>>'",
        'variable "codefresh_api_key" {\n  default = "<<{hex:24}.{hex:32}>>"\n}',
      ],
      negative: ['CODEFRESH_API_KEY=<your-api-key>', 'CODEFRESH_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
