import type { CommandRow } from '../../terminal/command.ts';

const group = 'Keys and data';

export const inspectCommands: readonly CommandRow[] = [
  {
    path: 'inspect',
    group,
    summary: 'show the metadata of a message, token, blob or key bundle',
    details:
      'Needs no key and no vault, so nothing shown is authenticated: anyone who can alter the file can change ' +
      'what it shows. For a message: its recipients, encryption context and length, and whether it is complete. For text: the tokens in it, ' +
      'with line and key. For a key bundle: who signed it, and its recipients.',
    args: [
      {
        name: 'token|file',
        summary: 'a token or a file (default stdin, also -)',
        optional: true,
        completes: 'file',
      },
    ],
    examples: [
      { command: 'kms inspect report.pdf.kms', says: 'suite, recipients, context, sizes' },
      { command: 'kms inspect kms:v1:AQAB…', says: 'the key and key material of a token' },
      { command: 'kms inspect .env', says: 'the tokens in it' },
      { command: 'kms inspect backup.kms --json', says: 'output for programs' },
    ],
    exits: [{ status: 6, means: 'not a message, token or blob, or incomplete' }],
    load: () => import('./run.ts'),
  },
];
