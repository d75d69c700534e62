import type { Provider } from '../rule.ts';

export default {
  id: 'fathom-analytics',
  name: 'Fathom Analytics',
  docs: 'https://usefathom.com/api',
  revoke: 'https://app.usefathom.com/api',
  rules: [
    {
      id: 'api-token',
      description: 'Fathom Analytics API token',
      near: ['fathomapi', 'fathomtoken', 'usefathom', 'fathomanalytics'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "Fathom.api_token = '<<{alnum:40}>>'",
        'FATHOM_API_TOKEN=<<{alnum:40}>>',
        'curl https://api.usefathom.com/ -H "Authorization: Bearer <<{alnum:40}>>"',
      ],
      negative: ['FATHOM_API_TOKEN=${FATHOM_API_TOKEN}', 'FATHOM_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
