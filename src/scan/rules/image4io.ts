import type { Provider } from '../rule.ts';

export default {
  id: 'image4io',
  name: 'image4.io',
  docs: 'https://image4.io/documentation',
  revoke: 'https://console.image4.io',
  rules: [
    {
      id: 'api-secret',
      description: 'image4.io API secret',
      near: ['image4io', 'image4api', 'image4secret'],
      value: /[0-9A-Za-z+/]{43}=/,
      positive: [
        'IMAGE4IO_API_SECRET=<<{base64:43}=>>',
        'curl https://api.image4.io/ -H "Authorization: Bearer <<{base64:43}=>>"',
        'image4ioApiSecret := "<<{base64:43}=>>"',
      ],
      negative: ['IMAGE4IO_API_SECRET=your_api_secret_here', 'IMAGE4IO_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
