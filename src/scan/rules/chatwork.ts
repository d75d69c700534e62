import type { Provider } from '../rule.ts';

export default {
  id: 'chatwork',
  name: 'Chatwork',
  docs: 'https://developer.chatwork.com/docs/getting-started',
  revoke: 'https://www.chatwork.com/service/packages/chatwork/subpackages/api/token.php',
  rules: [
    {
      id: 'api-token',
      description: 'Chatwork API token',
      near: ['chatwork'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.chatwork.com/ -H "Authorization: Bearer <<{hex:32}>>"',
        'chatworkApiToken := "<<{hex:32}>>"',
        '"chatworkApiToken": "<<{hex:32}>>"',
      ],
      negative: [
        'CHATWORK_API_TOKEN={hex:31}',
        'CHATWORK_API_TOKEN={hex:33}',
        'md5 of chatwork-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
