import type { CommandRow } from '../command.ts';

export const auditCommands: readonly CommandRow[] = [];
