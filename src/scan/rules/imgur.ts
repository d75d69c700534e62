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
        'imgur:\n  client_secret: "<<{hex:40}>>"',
        'os.environ["IMGUR_CLIENT_SECRET"] = "<<{hex:40}>>"',
        'client = Imgur(client_secret="<<{hex:40}>>")',
      ],
      negative: [
        '"imgurClientSecret": "{hex:39}"',
        'imgur_client_secret: {hex:41}',
        'imgur was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
