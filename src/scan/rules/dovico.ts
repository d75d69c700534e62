import type { Provider } from '../rule.ts';

export default {
  id: 'dovico',
  name: 'DOVICO',
  docs: 'https://timesheet.dovico.com/developer/API_doc/',
  revoke: 'timesheet.dovico.com, "Options", "API access"',
  rules: [
    {
      id: 'access-token',
      description: 'DOVICO access token',
      near: ['dovico'],
      value: /[0-9a-z]{32}\.[0-9]{1,9}/,
      positive: [
        'DOVICO_ACCESS_TOKEN=<<{hex:32}.{digits:6}>>',
        'curl https://api.timesheet.dovico.com/ -H "Authorization: Bearer <<{hex:32}.{digits:6}>>"',
        'dovicoAccessToken := "<<{hex:32}.{digits:6}>>"',
      ],
      negative: ['dovicoAccessToken: process.env.DOVICO_ACCESS_TOKEN', 'DOVICO_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
