import type { Provider } from '../rule.ts';

export default {
  id: 'aero-workflow',
  name: 'Aero Workflow',
  docs: 'https://www.aeroworkflow.com',
  revoke: 'aeroworkflow.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Aero Workflow API key',
      near: ['aeroworkflow'],
      value: /[0-9A-Za-z^!]{20}/,
      positive: [
        'curl https://api.aeroworkflow.com/ -H "Authorization: Bearer <<{alnum:18}^{digits:1}>>"',
        'aeroworkflowApiKey := "<<{alnum:18}^{digits:1}>>"',
        '"aeroworkflowApiKey": "<<{alnum:18}^{digits:1}>>"',
      ],
      negative: ['AEROWORKFLOW_API_KEY=<your-api-key>', 'AEROWORKFLOW_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
