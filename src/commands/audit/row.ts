import type { CommandRow } from '../../terminal/command.ts';
import { jsonLinesOption } from '../options.ts';

const group = 'Audit';

export const auditCommands: readonly CommandRow[] = [
  {
    path: 'audit tail',
    group,
    summary: 'show the last lines of the audit trail',
    options: [
      { flags: '-n, --lines <count>', summary: 'number of lines (default 20)' },
      { flags: '-F, --follow', summary: 'print new lines as they are written' },
      jsonLinesOption,
    ],
    examples: [{ command: 'kms audit tail -n 5', says: 'the last five calls' }],
    load: () => import('./tail.ts'),
  },
  {
    path: 'audit verify',
    group,
    summary: 'verify that no line was changed, added, moved or removed',
    exits: [{ status: 6, means: 'the trail was tampered with; each faulty line is named' }],
    load: async () => ({ run: (await import('./run.ts')).verifyAudit }),
  },
  {
    path: 'audit repair',
    group,
    summary: 'set a damaged trail aside and start a new one',
    details:
      'While the trail is damaged, no operation is performed. The damaged file is kept under another name; the new trail begins with a record of the repair.',
    load: async () => ({ run: (await import('./run.ts')).repairAudit }),
  },
];
