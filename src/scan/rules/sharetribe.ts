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
        "const sharetribeClientSecret = '<<{hex:40}>>';",
        'export SHARETRIBE_CLIENT_SECRET="<<{hex:40}>>"',
      ],
      negative: [
        'SHARETRIBE_CLIENT_SECRET={hex:39}',
        'sharetribe @ {hex:40}',
        'sharetribe_client_secret: "{{ sharetribe_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
