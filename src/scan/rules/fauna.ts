import type { Provider } from '../rule.ts';

export default {
  id: 'fauna',
  name: 'Fauna',
  docs: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
  revoke: 'https://dashboard.fauna.com, "Keys"',
  rules: [
    {
      id: 'secret',
      description: 'Fauna secret',
      keywords: ['fna'],
      pattern: /(?<![A-Za-z0-9_+/-])fnA[A-Za-z0-9_-]{37,50}(?![A-Za-z0-9_+/=-])/,
      check: 'mixed-case-and-digits',
      positive: ['Authorization: Bearer <<fnA{alnum:34}k7Q>>', 'fauna_secret: <<fnA{alnum:34}k7Q>>'],
      negative: [
        'FAUNA_SECRET=fnA{alnum:33}k7Q',
        "const faunaSecret = 'fnA{alnum:48}k7Q';",
        'FAUNA_SECRET=fnAyour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
