import type { Provider } from '../rule.ts';

export default {
  id: 'podio',
  name: 'Podio',
  docs: 'https://developers.podio.com/authentication',
  revoke: 'https://podio.com/settings/api',
  rules: [
    {
      id: 'access-token',
      description: 'Podio access token',
      near: ['podio'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'val podioAccessToken = "<<{lowernum:32}>>"',
        'process.env.PODIO_ACCESS_TOKEN = "<<{lowernum:32}>>";',
      ],
      negative: [
        'PODIO_ACCESS_TOKEN={lowernum:31}',
        'podio.min.js?v={hex:32}',
        'podioAccessToken: "${PODIO_ACCESS_TOKEN}"',
      ],
    },
    {
      id: 'client-secret',
      description: 'Podio client secret',
      near: ['podio'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.PODIO_CLIENT_SECRET = "<<{alnum:64}>>";',
        "$podio_client_secret = '<<{alnum:64}>>';",
      ],
      negative: [
        'PODIO_CLIENT_SECRET={alnum:63}',
        'podio-2.1.0.tgz sha256:{hex:64}',
        'podioClientSecret: "${PODIO_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
