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
        'pusher login --api-secret <<{hex:20}>>',
        'variable "pusher_api_secret" {\n  default = "<<{hex:20}>>"\n}',
      ],
      negative: [
        'PUSHER_API_SECRET={hex:19}',
        'pusherClient.getStatusOfRequest(requestOptions)',
        'PUSHER_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
