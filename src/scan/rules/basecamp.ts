import type { Provider } from '../rule.ts';

export default {
  id: 'basecamp',
  name: 'Basecamp',
  docs: 'https://github.com/basecamp/api/blob/master/sections/authentication.md',
  revoke: 'https://launchpad.37signals.com/integrations',
  rules: [
    {
      id: 'client-secret',
      description: 'Basecamp client secret',
      near: ['basecamp', '37signals'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "Basecamp.client_secret = '<<{hex:40}>>'",
        'BASECAMP_CLIENT_SECRET=<<{hex:40}>>',
        'curl https://api.basecamp.com/ -H "Authorization: Bearer <<{hex:40}>>"',
      ],
      negative: [
        'BASECAMP_CLIENT_SECRET={hex:39}',
        'basecamp_client_secret: {hex:41}',
        'basecamp was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
