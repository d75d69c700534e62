import type { Provider } from '../rule.ts';

export default {
  id: 'crates-io',
  name: 'crates.io',
  docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  revoke: 'https://crates.io/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'crates.io API token',
      keywords: ['cio'],
      pattern: /(?<![A-Za-z0-9_+/])cio[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: ['--cargo-registry-token <<cio{alnum:29}k7Q>>', '{"token":"<<cio{alnum:29}k7Q>>"}'],
      negative: [
        'CARGO_REGISTRY_TOKEN=cio{alnum:28}k7Q',
        "const cargoRegistryToken = 'cio{alnum:30}k7Q';",
        'CARGO_REGISTRY_TOKEN=cioyour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
