import type { CommandRow } from '../../terminal/command.ts';
import { outputOptions } from '../options.ts';
import { messageArgument, formatOption, macOptions } from '../sign/row.ts';

const group = 'Keys and data';

export const macCommands: readonly CommandRow[] = [
  {
    path: 'mac create',
    group,
    summary: 'compute the MAC of up to 4096 bytes',
    args: [messageArgument],
    options: [...macOptions, formatOption, ...outputOptions],
    examples: [{ command: 'kms mac create order.json -k mac --format hex', says: 'HMAC in hex digits' }],
    load: async () => ({ run: (await import('./run.ts')).createMac }),
  },
  {
    path: 'mac verify',
    group,
    summary: 'verify a MAC',
    args: [messageArgument],
    options: [
      ...macOptions,
      { flags: '--mac <file>', summary: 'the file with the MAC: raw, base64 or hex', completes: 'file' },
    ],
    exits: [{ status: 6, means: 'the MAC does not match the message and key' }],
    load: async () => ({ run: (await import('./run.ts')).verifyMac }),
  },
];
