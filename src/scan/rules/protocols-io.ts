import type { Provider } from '../rule.ts';

export default {
  id: 'protocols-io',
  name: 'protocols.io',
  docs: 'https://apidoc.protocols.io',
  revoke: 'https://www.protocols.io/developers',
  rules: [
    {
      id: 'access-token',
      description: 'protocols.io access token',
      near: ['protocolsio', 'protocolsapi', 'protocolstoken'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '{"protocolsIo": {"accessToken": "<<{lowernum:64}>>"}}',
        '<string name="protocols_io_access_token"><<{lowernum:64}>></string>',
      ],
      negative: [
        'PROTOCOLS_IO_ACCESS_TOKEN={lowernum:65}',
        'protocols-io-2.1.0.tgz sha256:{hex:64}',
        'PROTOCOLS_IO_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
