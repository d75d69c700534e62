import type { Provider } from '../rule.ts';

export default {
  id: 'webex',
  name: 'Webex',
  docs: 'https://developer.webex.com/docs/integrations',
  revoke: 'https://developer.webex.com/my-apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Webex client secret',
      near: ['webex'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        "'webex' => ['client_secret' => '<<{hex:64}>>'],",
        'os.Setenv("WEBEX_CLIENT_SECRET", "<<{hex:64}>>")',
      ],
      negative: [
        'WEBEX_CLIENT_SECRET={hex:65}',
        'webex-2.1.0.tgz sha256:{hex:64}',
        'WEBEX_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'bot-token',
      description: 'Webex bot token',
      near: ['webex'],
      value: /[A-Za-z0-9_-]{64}_[A-Za-z0-9_-]{4}_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'os.Setenv("WEBEX_BOT_TOKEN", "<<{base64url:64}_{base64url:4}_{uuid}>>")',
        '[webex]\nbot_token = "<<{base64url:64}_{base64url:4}_{uuid}>>"',
      ],
      negative: [
        'WEBEX_BOT_TOKEN={base64url:63}_{base64url:4}_{uuid}',
        'webex_workspace_id: {uuid}',
        'WEBEX_BOT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
