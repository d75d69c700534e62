import type { Provider } from '../rule.ts';

export default {
  id: 'flowdock',
  name: 'Flowdock',
  docs: 'https://www.flowdock.com/api/authentication',
  revoke: 'https://www.flowdock.com/account/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Flowdock API token',
      near: ['flowdock'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Flowdock API token: <<{hex:32}>>',
        "const flowdockApiToken = '<<{hex:32}>>';",
        'https://api.flowdock.com/?api_token=<<{hex:32}>>',
      ],
      negative: [
        '"flowdockApiToken": "{hex:31}"',
        'FLOWDOCK_API_TOKEN={hex:33}',
        'md5 of flowdock-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
