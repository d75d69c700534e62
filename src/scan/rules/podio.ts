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
        '{ name: "PODIO_ACCESS_TOKEN", value: "<<{lowernum:32}>>" }',
        '{"podio": {"accessToken": "<<{lowernum:32}>>"}}',
      ],
      negative: [
        'PODIO_ACCESS_TOKEN={lowernum:31}',
        '{hex:32}  podio-2.1.0.zip',
        'PODIO_ACCESS_TOKEN=<your access token>',
      ],
    },
    {
      id: 'client-secret',
      description: 'Podio client secret',
      near: ['podio'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '{"podio": {"clientSecret": "<<{alnum:64}>>"}}',
        '<string name="podio_client_secret"><<{alnum:64}>></string>',
      ],
      negative: [
        'PODIO_CLIENT_SECRET={alnum:63}',
        'podio-2.1.0.tgz sha256:{hex:64}',
        'PODIO_CLIENT_SECRET=<your client secret>',
      ],
    },
  ],
} satisfies Provider;
