import type { Provider } from '../rule.ts';

export default {
  id: 'tink',
  name: 'Tink',
  docs: 'https://docs.tink.com/resources/api-setup/create-your-app',
  revoke: 'https://console.tink.com',
  rules: [
    {
      id: 'client-secret',
      description: 'Tink client secret',
      near: ['tink'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[tink]\nclient_secret = "<<{hex:32}>>"',
        '<add key="TinkClientSecret" value="<<{hex:32}>>" />',
      ],
      negative: [
        'TINK_CLIENT_SECRET={hex:31}',
        'tink.min.js?v={hex:32}',
        'tink_client_secret: "{{ tink_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
