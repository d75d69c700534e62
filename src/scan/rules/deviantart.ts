import type { Provider } from '../rule.ts';

export default {
  id: 'deviantart',
  name: 'DeviantArt',
  docs: 'https://www.deviantart.com/developers/authentication',
  revoke: 'https://www.deviantart.com/developers/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'DeviantArt client secret',
      near: ['deviantart'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["DEVIANTART_CLIENT_SECRET"] = "<<{hex:32}>>"',
        'client = Deviantart(client_secret="<<{hex:32}>>")',
        'export DEVIANTART_CLIENT_SECRET="<<{hex:32}>>"',
      ],
      negative: [
        'DEVIANTART_CLIENT_SECRET={hex:31}',
        'DEVIANTART_CLIENT_SECRET={hex:33}',
        'md5 of deviantart-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
