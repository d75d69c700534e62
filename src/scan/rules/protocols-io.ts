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
        'protocolsIo.access_token = "<<{lowernum:64}>>"',
        "define('PROTOCOLS_IO_ACCESS_TOKEN', '<<{lowernum:64}>>');",
      ],
      negative: [
        'PROTOCOLS_IO_ACCESS_TOKEN={lowernum:63}',
        'protocols-io-2.1.0.tgz sha256:{hex:64}',
        'protocolsIoAccessToken: "${PROTOCOLS_IO_ACCESS_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
