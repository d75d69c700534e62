import type { Provider } from '../rule.ts';

export default {
  id: 'rocket-chat',
  name: 'Rocket.Chat',
  docs: 'https://developer.rocket.chat/apidocs/authentication',
  revoke: '"My account", "Personal access tokens" of your server',
  rules: [
    {
      id: 'auth-token',
      description: 'Rocket.Chat auth token',
      near: ['rocketchat'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'rocket-chat:\n  auth_token: <<{base64url:43}>>',
        'rocket_chat_auth_token: "<<{base64url:43}>>"',
      ],
      negative: [
        'ROCKET_CHAT_AUTH_TOKEN={base64url:42}',
        '"rocket-chat": "git+https://git.example/rocket-chat.git#{hex:40}"',
        'rocketChatAuthToken: "${ROCKET_CHAT_AUTH_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
