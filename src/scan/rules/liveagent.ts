import type { Provider } from '../rule.ts';

export default {
  id: 'liveagent',
  name: 'LiveAgent',
  docs: 'https://support.liveagent.com/840770-Complete-API-reference',
  revoke: 'liveagent.com, "Configuration", "System", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'LiveAgent API key',
      near: ['liveagent'],
      value: /[0-9A-Za-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.liveagent.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
        'liveagentApiKey := "<<{alnum:32}>>"',
        '"liveagentApiKey": "<<{alnum:32}>>"',
      ],
      negative: [
        'LIVEAGENT_API_KEY={alnum:31}',
        'LIVEAGENT_API_KEY={alnum:33}',
        'md5 of liveagent-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
