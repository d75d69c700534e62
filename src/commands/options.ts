/** Options that several commands share, and those that every command takes. */
import { protectorTypes } from '../vault/protectors/kinds.ts';
import type { ArgumentRow, OptionRow } from '../terminal/command.ts';

export const globalOptions: readonly OptionRow[] = [
  {
    flags: '--vault <path>',
    summary: 'the vault file; kms serve takes several',
    completes: 'file',
    repeats: true,
  },
  { flags: '--region <region>', summary: 'the region of the keys' },
  {
    flags: '--protector <type>',
    summary: 'open the vault with this protector instead of its first',
    values: protectorTypes,
  },
  {
    flags: '--as <principal>',
    summary:
      'act as this user or role of the vault: user/NAME, role/NAME or an ARN; a guard rail, not a lock',
  },
  { flags: '--endpoint-url <url>', summary: 'use this kms serve instead of the vault' },
  {
    flags: '--insecure-plaintext',
    summary: 'allow plain http to an endpoint on another machine, and kms serve on a network without TLS',
  },
  { flags: '--aws', summary: 'use AWS KMS instead of the vault' },
  {
    flags: '--profile <name>',
    summary: 'with --endpoint-url or --aws: the profile of the AWS configuration',
  },
  {
    flags: '--allow-foreign-owner',
    summary: 'as root: use a vault that belongs to another user',
  },
  { flags: '--json', summary: "print the operation's output as JSON" },
  { flags: '-q, --quiet', summary: 'print no notes on stderr' },
  { flags: '--no-input', summary: 'never prompt; fail and name the missing option' },
  { flags: '-y, --yes', summary: 'answer yes to all confirmations' },
  { flags: '--no-color', summary: 'disable colour' },
  { flags: '--debug', summary: 'show where in the program an error occurred' },
  {
    flags: '--passphrase-file <file>',
    summary: 'read the passphrase from a file (mode 0600)',
    completes: 'file',
  },
  { flags: '--passphrase-fd <n>', summary: 'read the passphrase from a file descriptor' },
];

export const keyOption: OptionRow = {
  flags: '-k, --key-id <key>',
  summary: 'the key: its id, ARN or alias, with or without alias/',
};

export const contextOption: OptionRow = {
  flags: '-C, --encryption-context <k=v>',
  summary: 'name-value pair bound to the ciphertext; required again to decrypt',
  repeats: true,
};

export const outputOptions: readonly OptionRow[] = [
  {
    flags: '-o, --output <file>',
    summary: 'write to a file (mode 0600) instead of stdout',
    completes: 'file',
  },
  { flags: '-f, --force', summary: 'replace an existing file' },
];

/** For outputs that are not secret. */
export const publicOutputOptions: readonly OptionRow[] = outputOptions.map((row) =>
  row.flags.startsWith('-o') ? { ...row, summary: 'write to a file instead of stdout' } : row,
);

export const jsonLinesOption: OptionRow = {
  flags: '--jsonl',
  summary: 'print one JSON value per line, as results arrive',
};

export const tagsOption: OptionRow = {
  flags: '--tags <name=value>',
  summary: 'a tag on the key',
  repeats: true,
};

export const policyOption: OptionRow = {
  flags: '--policy <file>',
  summary: 'the key policy, as JSON (default the policy that AWS gives a new key)',
  completes: 'file',
};

/** The options of `share accept` that apply only to key bundles. */
export const acceptKeyOptions: readonly OptionRow[] = [
  {
    flags: '--from <file>',
    summary: "for a key bundle: accept it only if signed by this key (the sender's kms share signer)",
    completes: 'file',
  },
  { flags: '--alias <name>', summary: 'for a key bundle: give the key this alias' },
  {
    flags: '--identity <key>',
    summary: 'for a key bundle: the RSA key it is sealed for (default the share identity)',
  },
];

export const recipientOptions: readonly OptionRow[] = [
  {
    flags: '-r, --recipient <recipient>',
    summary: 'a public key (a file, or an ssh-rsa line) or a KMS key',
    repeats: true,
    completes: 'file',
  },
  {
    flags: '-R, --recipients-file <file>',
    summary: 'a file of recipients, one per line or as PEM, named by comments',
    repeats: true,
    completes: 'file',
  },
];

export const privateKeyOption: OptionRow = {
  flags: '--private-key <file>',
  summary: 'open with this RSA private key (PEM, mode 0600)',
  completes: 'file',
};

export const algorithmOption: OptionRow = {
  flags: '--encryption-algorithm <algorithm>',
  summary: 'for RSA keys: RSAES_OAEP_SHA_256 or RSAES_OAEP_SHA_1',
  completes: 'encryption-algorithm',
};

/** For commands that work on many files. */
export const manyOptions: readonly OptionRow[] = [
  { flags: '--remove-source', summary: 'remove each source file after its result is written to disk' },
  { flags: '--jobs <n>', summary: 'number of files to process in parallel, 1–1024 (default 64)' },
  { flags: '--dry-run', summary: 'list what would be done, without doing it' },
];

export const syncOption: OptionRow = {
  flags: '--no-sync',
  summary: 'do not wait until output is on disk: faster, but a power failure may lose it',
};

export const manyExits = [{ status: 1, means: 'some files failed; the others are done' }] as const;

/** For commands that read messages. */
export const readingOptions: readonly OptionRow[] = [
  {
    flags: '--allow-legacy-suites',
    summary: 'also read messages of older AWS Encryption SDKs, whose suites do not commit to their key',
  },
  {
    flags: '--max-encrypted-data-keys <n>',
    summary: 'refuse messages with more encrypted data keys (default 100)',
  },
];

export const legacyOption: OptionRow = {
  flags: '--allow-legacy-suites',
  summary: 'with --new-data-key: include messages whose suite does not commit to its key',
};

export const keyArgument: ArgumentRow = { name: 'key', summary: 'an id, an ARN or an alias' };
