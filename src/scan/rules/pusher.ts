import type { Provider } from '../rule.ts';

export default {
  id: 'pusher',
  name: 'Pusher',
  docs: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
  revoke: 'https://dashboard.pusher.com, "App keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'Pusher API secret',
      near: ['pusher'],
      value: /[0-9a-f]{20}/,
      words: ['secret'],
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Pusher-Api-Secret": "<<{hex:20}>>"})',
        'pusher.api_secret = "<<{hex:20}>>"',
      ],
      negative: [
        'PUSHER_API_SECRET={hex:19}',
        '"pusher": "^2.1.0"',
        'pusherApiSecret: "${PUSHER_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
