import type { Provider } from '../rule.ts';

export default {
  id: 'chatfuel',
  name: 'Chatfuel',
  docs: 'https://docs.chatfuel.com/en/articles/2774774-broadcasting-api',
  revoke: 'https://dashboard.chatfuel.com, "Configure"',
  rules: [
    {
      id: 'api-token',
      description: 'Chatfuel API token',
      near: ['chatfuel'],
      value: /[0-9A-Za-z]{128}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('CHATFUEL_API_TOKEN', '<<{alnum:128}>>');",
        'docker run -e CHATFUEL_API_TOKEN=<<{alnum:128}>> app',
        "'chatfuel' => ['api_token' => '<<{alnum:128}>>'],",
      ],
      negative: [
        '"chatfuelApiToken": "{alnum:127}"',
        'CHATFUEL_API_TOKEN={alnum:129}',
        'chatfuel-2.4.1.tgz sha512 {hex:128}',
      ],
    },
  ],
} satisfies Provider;
