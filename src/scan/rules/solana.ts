import type { Provider } from '../rule.ts';

export default {
  id: 'solana',
  name: 'Solana',
  docs: 'https://solana.com/docs/core/accounts',
  revoke: 'move everything to an account of another key',
  rules: [
    {
      id: 'private-key',
      description: 'Solana private key',
      near: ['solana', 'phantomprivate', 'solprivate', 'solwallet'],
      value: /[1-9A-HJ-NP-Za-km-z]{87,88}/,
      check: 'mixed-case-and-digits',
      positive: ['--solana-private-key <<{base58:87}>>', 'solana_private_key: <<{base58:87}>>'],
      negative: [
        'SOLANA_PRIVATE_KEY={base58:86}',
        'solana-1.0.tgz sha256 {hex:64}',
        'SOLANA_PRIVATE_KEY=your_private_key_here',
      ],
    },
    {
      id: 'keypair',
      description: 'Solana keypair',
      keywords: ['keypair'],
      pattern:
        /keypair["']?\s{0,3}[:=]\s{0,3}(?:Uint8Array\.from\()?["'(]{0,2}\[(?<secret>(?:[0-9]{1,3},\s?){63}[0-9]{1,3})\]/i,
      within: 420,
      positive: [
        'SOLANA_KEYPAIR=[<<{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2},{digits:2}>>]',
        'const keypair = [<<{digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}, {digits:2}>>];',
      ],
      negative: ['SOLANA_KEYPAIR=[1,2,3]', 'keypair = Keypair.generate()'],
    },
  ],
} satisfies Provider;
