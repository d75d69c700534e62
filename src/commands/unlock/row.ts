import type { CommandRow } from '../../terminal/command.ts';

const group = 'Server';

export const unlockCommands: readonly CommandRow[] = [
  {
    path: 'unlock',
    group,
    summary: 'keep the vault unlocked for a while',
    details:
      'A background process holds the vault open behind a socket that only you can access. API commands, share and rotate ' +
      '--due use it. It never hands out the key of the vault, so commands that open the vault file themselves still need the ' +
      'passphrase: vault, backup, audit verify, audit repair, serve, iam, apply, and another unlock. With --as ' +
      'it serves only that user or role: its socket allows what that principal may do, and nothing else.',
    options: [{ flags: '--ttl <time>', summary: 'how long, for example 90s, 8h, 1d (default 15m)' }],
    examples: [
      { command: 'kms unlock --ttl 8h', says: 'ask for the passphrase once' },
      { command: 'kms unlock --as role/ci', says: 'a socket for that role' },
    ],
    load: () => import('./run.ts'),
  },
];
