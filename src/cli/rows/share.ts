/** Sharing. */
import type { CommandRow, OptionRow } from '../command.ts';

export const recipientOptions: readonly OptionRow[] = [
  {
    flags: '-r, --recipient <recipient>',
    summary: 'a public key (a file, or an ssh-rsa line) or a KMS key',
    repeats: true,
    completes: 'file',
  },
  {
    flags: '-R, --recipients-file <file>',
    summary: 'a file of recipients, one a line or PEM, named by comments',
    repeats: true,
    completes: 'file',
  },
];

export const shareCommands: readonly CommandRow[] = [];
