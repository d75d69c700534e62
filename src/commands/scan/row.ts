/** Commands that scan for secrets in plain text. */
import type { CommandRow } from '../../terminal/command.ts';
import { keyOption } from '../options.ts';

const group = 'Scanning';

const exits = [
  { status: 0, means: 'no findings, or nothing to scan' },
  { status: 1, means: 'findings' },
  { status: 2, means: 'something could not be scanned, or wrong usage' },
];

export const scanCommands: readonly CommandRow[] = [
  {
    path: 'scan',
    group,
    summary: 'find plaintext secrets in files, the git index and commits',
    details:
      'Scans files and folders (default the current folder). Finds secrets by the format of their provider, by the names they are assigned to, in paths ' +
      'that .kms.yaml requires to be encrypted, and, if the vault is open, values that it has encrypted. Nothing leaves this machine, and no secret is shown: see docs/scan.md.',
    args: [{ name: 'path', summary: 'files and folders', optional: true, variadic: true, completes: 'file' }],
    options: [
      { flags: '--staged', summary: 'scan what the next commit adds' },
      { flags: '--range <a..b>', summary: 'scan what these commits add, or one commit' },
      { flags: '--history', summary: 'scan all commits of HEAD' },
      { flags: '--all', summary: 'with --history: scan all branches and tags' },
      { flags: '--unpushed', summary: 'scan the commits that are on no remote' },
      { flags: '--stdin', summary: 'scan standard input' },
      { flags: '--filename <name>', summary: 'with --stdin: the file name, which selects the format' },
      {
        flags: '--fix',
        summary: 'replace what is found by tokens: in the files, or in the index and the files',
      },
      { ...keyOption, summary: 'with --fix: the key to encrypt with' },
      { flags: '--rule <id>', summary: 'use only this rule or provider', repeats: true },
      { flags: '--exclude <glob>', summary: 'exclude these paths', repeats: true },
      { flags: '--max-size <size>', summary: 'skip larger files: 500KB, 10MB (default no limit)' },
      { flags: '--archives', summary: 'also scan inside .zip, .jar, .docx, .tar.gz and similar files' },
      { flags: '--no-gitignore', summary: 'also scan files that git ignores' },
      { flags: '--baseline <file>', summary: 'another allow list to use', completes: 'file' },
      {
        flags: '--write-baseline <file>',
        summary: 'add all findings to this allow list; every scan and hook uses .kms-allow.yaml',
        completes: 'file',
      },
      {
        flags: '--format <form>',
        summary: 'report format (default text)',
        values: ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'],
      },
      { flags: '--sarif', summary: 'the same as --format sarif' },
      { flags: '--junit', summary: 'the same as --format junit' },
      { flags: '--jobs <n>', summary: 'number of threads (default the number of processors, at most 4)' },
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
      'Adds an entry to .kms-allow.yaml, or to the allow: section of .kms.yaml if it has one: rule, path, a keyed hash of the content, and the reason. A changed secret is a new ' +
      'finding. A comment in the file does the same: kms:allow REASON on the line, or kms:allow-next-line REASON above it.',
    args: [
      {
        name: 'finding',
        summary: 'as the scan prints it: PATH:LINE or PATH:LINE:COLUMN',
        optional: true,
        variadic: true,
      },
    ],
    options: [
      { flags: '--reason <text>', summary: 'why it is allowed' },
      { flags: '--expires <day>', summary: 'last day it is allowed, such as 2027-01-31' },
      { flags: '--path <glob>', summary: 'allow the same content in all matching paths' },
      { flags: '--prune', summary: 'remove entries that no longer match anything, or have expired' },
    ],
    examples: [
      {
        command: "kms scan allow test/dev.env:3 --reason 'a fixture'",
        says: 'the finding on that line',
      },
      { command: 'kms scan allow --prune', says: 'remove stale entries' },
    ],
    load: () => import('./allow.ts'),
  },
  {
    path: 'scan rules list',
    group,
    summary: 'list the rules, with their ids',
    args: [{ name: 'word', summary: 'part of the id or description', optional: true }],
    examples: [{ command: 'kms scan rules list github', says: "GitHub's tokens" }],
    load: () => import('./rules.ts').then(({ list }) => ({ run: list })),
  },
  {
    path: 'scan rules import',
    group,
    summary: 'print the rules of a gitleaks configuration as a section of .kms.yaml',
    details:
      'Differences from gitleaks, and parts that are not supported, are listed on stderr, rule by rule.',
    args: [{ name: 'file', summary: 'the .gitleaks.toml', completes: 'file' }],
    examples: [
      { command: 'kms scan rules import .gitleaks.toml >> .kms.yaml', says: 'use its rules in this project' },
    ],
    load: () => import('./rules.ts').then(({ convert }) => ({ run: convert })),
  },
];
