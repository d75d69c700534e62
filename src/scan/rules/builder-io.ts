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
      keywords: ['bpk-'],
      pattern: /(?<![A-Za-z0-9_])bpk-[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: ['Authorization: Bearer <<bpk-{hex:32}>>', 'builder_io_private_key: <<bpk-{hex:32}>>'],
      negative: [
        'BUILDER_IO_PRIVATE_KEY=bpk-{hex:31}',
        "const builderIoPrivateKey = 'bpk-{hex:33}';",
        'BUILDER_IO_PRIVATE_KEY=bpk-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
