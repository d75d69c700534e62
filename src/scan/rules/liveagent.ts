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
      check: 'digits-or-mixed-case',
      positive: [
        'liveagent:\n  api_key: "<<{alnum:32}>>"',
        'os.environ["LIVEAGENT_API_KEY"] = "<<{alnum:32}>>"',
        'client = Liveagent(api_key="<<{alnum:32}>>")',
      ],
      negative: [
        '"liveagentApiKey": "{alnum:31}"',
        'LIVEAGENT_API_KEY={alnum:33}',
        'md5 of liveagent-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
