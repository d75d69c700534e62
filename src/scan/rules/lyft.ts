import type { Provider } from '../rule.ts';

export default {
  id: 'lyft',
  name: 'Lyft',
  docs: 'https://developer.lyft.com/docs/authentication',
  revoke: 'https://www.lyft.com/developers/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Lyft client secret',
      near: ['lyft'],
      value: /(?:SANDBOX-)?[0-9A-Za-z_-]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('LYFT_CLIENT_SECRET', '<<{alnum:32}>>');",
        'docker run -e LYFT_CLIENT_SECRET=<<{alnum:32}>> app',
        "'lyft' => ['client_secret' => '<<{alnum:32}>>'],",
      ],
      negative: ['lyftClientSecret: process.env.LYFT_CLIENT_SECRET', 'LYFT_CLIENT_SECRET=changeme'],
    },
  ],
} satisfies Provider;
