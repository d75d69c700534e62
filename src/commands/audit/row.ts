import type { CommandRow } from '../../terminal/command.ts';
import { jsonLinesOption } from '../options.ts';

const group = 'Audit';

export const auditCommands: readonly CommandRow[] = [
  {
    path: 'audit tail',
    group,
    summary: 'show the last lines of the audit trail',
    options: [
      { flags: '-n, --lines <count>', summary: 'how many; 20 if not given' },
      { flags: '-F, --follow', summary: 'go on as lines are written' },
      jsonLinesOption,
    ],
    examples: [{ command: 'kms audit tail -n 5', says: 'the last five calls' }],
    load: () => import('./tail.ts'),
  },
  {
    path: 'audit verify',
    group,
    summary: 'check that no line was changed, added, moved or removed',
    exits: [{ status: 6, means: 'the trail was tampered with; each faulty line is named' }],
    load: () => import('./verify.ts'),
  },
  {
    path: 'audit repair',
    group,
    summary: 'set a damaged trail aside and begin a new one',
    details:
      'No operation is carried out while the trail is damaged. The damaged file is kept under another name; the new one begins with a record of this.',
    load: () => import('./repair.ts'),
  },
];
