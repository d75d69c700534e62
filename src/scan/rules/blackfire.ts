import type { Provider } from '../rule.ts';

export default {
  id: 'blackfire',
  name: 'Blackfire',
  docs: 'https://docs.blackfire.io/up-and-running/configuration/agent',
  revoke: 'https://app.blackfire.io/my/settings/credentials',
  rules: [
    {
      id: 'token',
      description: 'Blackfire client or server token',
      near: ['blackfire'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["BLACKFIRE_SERVER_TOKEN"] = "<<{hex:64}>>"',
        'client = Blackfire(server_token="<<{hex:64}>>")',
        'export BLACKFIRE_SERVER_TOKEN="<<{hex:64}>>"',
      ],
      negative: [
        'BLACKFIRE_SERVER_TOKEN={hex:63}',
        'BLACKFIRE_SERVER_TOKEN={hex:65}',
        'blackfire-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
