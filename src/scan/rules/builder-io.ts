import type { Provider } from '../rule.ts';

export default {
  id: 'builder-io',
  name: 'Builder.io',
  docs: 'https://www.builder.io/c/docs/using-your-api-key',
  revoke: 'https://builder.io/account/space',
  rules: [
    {
      id: 'private-key',
      description: 'Builder.io private key',
      near: ['builderio', 'bpk'],
      value: /bpk-[0-9a-f]{32}/,
      positive: [
        'builder.io.private.key=<<bpk-{hex:32}>>',
        'tool --builder-io-private-key <<bpk-{hex:32}>>',
        '<builderIoPrivateKey><<bpk-{hex:32}>></builderIoPrivateKey>',
      ],
      negative: ['BUILDER_IO_PRIVATE_KEY=${BUILDER_IO_PRIVATE_KEY}', 'BUILDER_IO_PRIVATE_KEY=changeme'],
    },
  ],
} satisfies Provider;
