import type { Provider } from '../rule.ts';

export default {
  id: 'ethereum',
  name: 'Ethereum',
  docs: 'https://ethereum.org/en/developers/docs/accounts/',
  revoke: 'move everything to an account of another key',
  rules: [
    {
      id: 'private-key',
      description: 'Ethereum private key',
      near: [
        'privatekey',
        'privkey',
        'ethkey',
        'ethereumkey',
        'walletkey',
        'walletsecret',
        'deployerkey',
        'deployerpk',
        'accountkey',
        'metamask',
        'signerkey',
        'mnemonickey',
      ],
      value: /0x[0-9a-fA-F]{64}/,
      positive: ['PRIVATE_KEY=<<0x{hex:64}>>', '"deployerPrivateKey": "<<0x{hex:64}>>"'],
      negative: ['PRIVATE_KEY=0x{hex:62}', 'transactionHash: 0x{hex:64}', 'PRIVATE_KEY=0xyour_private_key'],
    },
    {
      id: 'account-key',
      description: 'Ethereum private key of an account',
      keywords: ['accounts'],
      pattern: /accounts["']?\s{0,4}[:=]\s{0,4}\[\s{0,40}["'](?<secret>(?:0x)?[0-9a-fA-F]{64})["']/,
      positive: ['accounts: ["<<0x{hex:64}>>"],', "accounts: ['<<{hex:64}>>']"],
      negative: ['accounts: ["0x{hex:40}"]', 'accounts: [process.env.PRIVATE_KEY]'],
    },
    {
      id: 'mnemonic',
      description: 'Seed phrase of a wallet',
      keywords: ['mnemonic', 'seed_phrase', 'seedphrase', 'recovery_phrase', 'recoveryphrase'],
      pattern:
        /(?:[Mm]nemonic|MNEMONIC|(?:[Ss]eed|SEED|[Rr]ecovery|RECOVERY)_?(?:[Pp]hrase|PHRASE))\w{0,20}["']?\]?\s{0,4}(?:=>|:=|[:=])\s{0,4}["'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11,23})(?![A-Za-z ])/,
      check: 'seed-words',
      entropy: 0,
      positive: [
        'MNEMONIC="<<marble citizen {lower:5} vivid {lower:6} orbit {lower:6} {lower:7} {lower:4} tiger {lower:5} rescue>>"',
        "mnemonic: '<<marble citizen {lower:5} vivid {lower:6} orbit {lower:6} {lower:7} {lower:4} tiger {lower:5} rescue>>',",
      ],
      negative: [
        'MNEMONIC="test test test test test test test test test test test junk"',
        "mnemonic: 'the words that you wrote down when you made the wallet for the first time',",
      ],
    },
  ],
} satisfies Provider;
