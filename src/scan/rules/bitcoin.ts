import type { Provider } from '../rule.ts';

export default {
  id: 'bitcoin',
  name: 'Bitcoin',
  docs: 'https://en.bitcoin.it/wiki/Wallet_import_format',
  revoke: 'move the coins to an address of another key',
  rules: [
    {
      id: 'private-key',
      description: 'Bitcoin private key in wallet import format',
      near: ['bitcoin', 'btcprivate', 'btckey', 'walletimport', 'privkey', 'wifkey', 'btcwif'],
      value: /[5KL9c][1-9A-HJ-NP-Za-km-z]{50,51}/,
      check: 'mixed-case-and-digits',
      positive: ['BITCOIN_PRIVATE_KEY=<<K{base58:51}>>', '"btcPrivateKey": "<<5{base58:47}k7Q>>"'],
      negative: ['BITCOIN_PRIVATE_KEY=K{base58:40}', 'BITCOIN_PRIVATE_KEY=your_private_key'],
    },
    {
      id: 'extended-private-key',
      description: 'Bitcoin extended private key',
      keywords: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'],
      pattern: /(?<![A-Za-z0-9])[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,108}(?![A-Za-z0-9])/,
      positive: [
        "const bitcoinExtendedPrivateKey = '<<xprv{base58:107}>>';",
        'bitcoin.extended.private.key=<<xprv{base58:107}>>',
      ],
      negative: [
        'BITCOIN_EXTENDED_PRIVATE_KEY=xprvyour-key-goes-here',
        'BITCOIN_EXTENDED_PRIVATE_KEY=xprv{hex:8}',
      ],
    },
  ],
} satisfies Provider;
