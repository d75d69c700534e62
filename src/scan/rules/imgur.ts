import type { Provider } from '../rule.ts';

export default {
  id: 'imgur',
  name: 'Imgur',
  docs: 'https://apidocs.imgur.com',
  revoke: 'https://imgur.com/account/settings/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Imgur client secret',
      near: ['imgur'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<imgurClientSecret><<{hex:40}>></imgurClientSecret>',
        '[imgur]\nclient_secret = <<{hex:40}>>',
        "Imgur.client_secret = '<<{hex:40}>>'",
      ],
      negative: [
        'IMGUR_CLIENT_SECRET={hex:39}',
        'IMGUR_CLIENT_SECRET={hex:41}',
        'imgur was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
