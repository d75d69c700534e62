import type { Provider } from '../rule.ts';

export default {
  id: 'kentik',
  name: 'Kentik',
  docs: 'https://kb.kentik.com/v0/Ab09.htm',
  revoke: 'https://portal.kentik.com/v4/profile/auth',
  rules: [
    {
      id: 'api-token',
      description: 'Kentik API token',
      near: ['kentik'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "Kentik.api_token = '<<{hex:32}>>'",
        'KENTIK_API_TOKEN=<<{hex:32}>>',
        'curl https://api.kb.kentik.com/ -H "Authorization: Bearer <<{hex:32}>>"',
      ],
      negative: [
        'KENTIK_API_TOKEN={hex:31}',
        'KENTIK_API_TOKEN={hex:33}',
        'md5 of kentik-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
