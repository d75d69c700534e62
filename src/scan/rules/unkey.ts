import type { Provider } from '../rule.ts';

export default {
  id: 'unkey',
  name: 'Unkey',
  docs: 'https://www.unkey.com/docs/security/root-keys',
  revoke: 'https://app.unkey.com/settings/root-keys',
  rules: [
    {
      id: 'root-key',
      description: 'Unkey root key',
      keywords: ['unkey_'],
      pattern: /(?<![A-Za-z0-9_])unkey_[A-Za-z0-9]{20,32}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['Authorization: Bearer <<unkey_{alnum:20}>>', 'unkey_root_key: <<unkey_{alnum:20}>>'],
      negative: [
        'UNKEY_ROOT_KEY=unkey_{alnum:17}kQ',
        "const unkeyRootKey = 'unkey_{alnum:33}';",
        'UNKEY_ROOT_KEY=unkey_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
