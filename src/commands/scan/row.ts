/** Commands that look for secrets in plain text. */
import type { CommandRow } from '../../terminal/command.ts';
import { keyOption } from '../options.ts';

const group = 'Scanning';

const exits = [
  { status: 0, means: 'nothing was found, or there was nothing to scan' },
  { status: 1, means: 'something was found' },
  { status: 2, means: 'something could not be read, or wrong usage' },
];

export const scanCommands: readonly CommandRow[] = [
  {
    path: 'scan',
    group,
    summary: 'find secrets in plain text: in files, what is staged, commits',
    details:
      'Scans files and folders (default: the current folder). Secrets are found by the form that their provider gives them, by what they are assigned to, by the paths ' +
      'that .kms.yaml says must be encrypted, and, where the vault is open, by what it has encrypted. Nothing leaves this machine, and no secret is shown: see docs/scan.md.',
    args: [{ name: 'path', summary: 'files and folders', optional: true, variadic: true, completes: 'file' }],
    options: [
      { flags: '--staged', summary: 'scan what the next commit would add' },
      { flags: '--range <a..b>', summary: 'scan what these commits add (one for its name)' },
      { flags: '--history', summary: 'scan all commits that HEAD has' },
      { flags: '--all', summary: 'with --history: the commits of all branches and tags' },
      { flags: '--unpushed', summary: 'scan the commits that no remote has' },
      { flags: '--stdin', summary: 'scan standard input' },
      { flags: '--filename <name>', summary: 'with --stdin: the name that decides what it is' },
      {
        flags: '--fix',
        summary: 'encrypt what is found, in place: a token in the files, or in what is staged and the files',
      },
      { ...keyOption, summary: 'with --fix: the key to encrypt under' },
      { flags: '--rule <id>', summary: 'look for this rule or provider alone', repeats: true },
      { flags: '--exclude <glob>', summary: 'leave these paths out', repeats: true },
      { flags: '--max-size <size>', summary: 'leave larger files out: 500KB, 10MB (default no limit)' },
      { flags: '--archives', summary: 'scan what is in .zip, .jar, .docx, .tar.gz and the like' },
      { flags: '--no-gitignore', summary: 'scan what git ignores, too' },
      { flags: '--baseline <file>', summary: 'allow what this file lists as well', completes: 'file' },
      {
        flags: '--write-baseline <file>',
        summary:
          'add everything that is found to this allow list; .kms-allow.yaml counts in every scan and hook',
        completes: 'file',
      },
      {
        flags: '--format <form>',
        summary: 'print the report in this form (default text)',
        values: ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'],
      },
      { flags: '--sarif', summary: 'the same as --format sarif' },
      { flags: '--junit', summary: 'the same as --format junit' },
      { flags: '--jobs <n>', summary: 'threads (default: up to 4, as many as there are processors)' },
    ],
    examples: [
      { command: 'kms scan', says: 'the current folder' },
      { command: 'kms scan --staged', says: 'before a commit' },
      { command: 'kms scan --staged --fix', says: 'tokens instead of secrets' },
      { command: 'kms scan --range origin/main..HEAD --json', says: 'in CI' },
    ],
    exits,
    load: () => import('./run.ts'),
  },
  {
    path: 'scan allow',
    group,
    summary: 'allow a finding, with a reason',
    details:
      'Adds a line to .kms-allow.yaml, or to the allow: section of .kms.yaml where there is one: rule, path, a keyed hash of the content, and the reason. A changed secret is a new ' +
      'finding. In the file itself, a comment does the same: kms:allow REASON on the line, kms:allow-next-line REASON above it.',
    args: [
      {
        name: 'finding',
        summary: 'as the scan prints it: PATH:LINE or PATH:LINE:COLUMN',
        optional: true,
        variadic: true,
      },
    ],
    options: [
      { flags: '--reason <text>', summary: 'why it may stay' },
      { flags: '--expires <day>', summary: 'the last day on which it is allowed: 2027-01-31' },
      { flags: '--path <glob>', summary: 'allow the same content in all these paths' },
      { flags: '--prune', summary: 'remove entries that match nothing in the files now, or have expired' },
    ],
    examples: [
      {
        command: "kms scan allow test/dev.env:3 --reason 'a fixture'",
        says: 'the finding on that line',
      },
      { command: 'kms scan allow --prune', says: 'forget what is gone' },
    ],
    load: () => import('./allow.ts'),
  },
  {
    path: 'scan rules list',
    group,
    summary: 'list the rules: what each finds, and under which id',
    args: [{ name: 'word', summary: 'a part of the id or the description', optional: true }],
    examples: [{ command: 'kms scan rules list github', says: "GitHub's tokens" }],
    load: () => import('./rules.ts').then(({ list }) => ({ run: list })),
  },
  {
    path: 'scan rules import',
    group,
    summary: 'print the rules of a gitleaks configuration as a section of .kms.yaml',
    details: 'What means something else here, or nothing, is said on stderr, rule by rule.',
    args: [{ name: 'file', summary: 'the .gitleaks.toml', completes: 'file' }],
    examples: [
      { command: 'kms scan rules import .gitleaks.toml >> .kms.yaml', says: 'take its own rules along' },
    ],
    load: () => import('./rules.ts').then(({ convert }) => ({ run: convert })),
  },
];
