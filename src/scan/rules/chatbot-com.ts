import type { Provider } from '../rule.ts';

export default {
  id: 'chatbot-com',
  name: 'ChatBot',
  docs: 'https://www.chatbot.com/docs/',
  revoke: 'https://app.chatbot.com/settings/account',
  rules: [
    {
      id: 'developer-token',
      description: 'ChatBot developer token',
      near: ['chatbot'],
      value: /[0-9A-Za-z_]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"chatbotAccessToken": "<<{alnum:32}>>"',
        'private static final String CHATBOT_ACCESS_TOKEN = "<<{alnum:32}>>";',
        '{"chatbot": {"access_token": "<<{alnum:32}>>"}}',
      ],
      negative: ['CHATBOT_ACCESS_TOKEN=<your-access-token>', 'CHATBOT_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
