import type { CommandRow } from '../command.ts';

export const vaultCommands: readonly CommandRow[] = [];
