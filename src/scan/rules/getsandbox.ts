import type { Provider } from '../rule.ts';

export default {
  id: 'getsandbox',
  name: 'getsandbox.com',
  docs: 'https://getsandbox.com/docs/sandbox-api',
  revoke: 'https://getsandbox.com, account',
  rules: [
    {
      id: 'api-key',
      description: 'getsandbox.com API key',
      near: ['getsandbox'],
      value: /[0-9a-z-]{40}/,
      check: 'letters-and-digits',
      positive: [
        "'getsandbox' => ['api_key' => '<<{hex:40}>>'],",
        'getsandbox.api.key=<<{hex:40}>>',
        'tool --getsandbox-api-key <<{hex:40}>>',
      ],
      negative: ['getsandboxApiKey: process.env.GETSANDBOX_API_KEY', 'GETSANDBOX_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
