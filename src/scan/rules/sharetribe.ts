import type { Provider } from '../rule.ts';

export default {
  id: 'sharetribe',
  name: 'Sharetribe',
  docs: 'https://www.sharetribe.com/docs/concepts/applications/',
  revoke: 'https://console.sharetribe.com/advanced/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Sharetribe client secret',
      near: ['sharetribe', 'flexclient'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'sharetribe_client_secret: "<<{hex:40}>>"',
        'client = Sharetribe(client_secret="<<{hex:40}>>")',
      ],
      negative: [
        'SHARETRIBE_CLIENT_SECRET={hex:41}',
        '"sharetribe": "git+https://git.example/sharetribe.git#{hex:40}"',
        'SHARETRIBE_CLIENT_SECRET=your_sharetribe_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
