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
  ],
} satisfies Provider;
