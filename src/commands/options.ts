/** Options that several commands share, and those that every command takes. */
import { protectorTypes } from '../vault/protectors/kinds.ts';
import type { OptionRow } from '../terminal/command.ts';

export const globalOptions: readonly OptionRow[] = [
  {
    flags: '--vault <path>',
    summary: 'the vault file; kms serve takes several',
    completes: 'file',
    repeats: true,
  },
  { flags: '--region <region>', summary: 'the region whose keys are meant' },
  {
    flags: '--protector <type>',
    summary: 'open the vault with this protector instead of the one it names first',
    values: protectorTypes,
  },
  {
    flags: '--as <principal>',
    summary:
      'work as this user or role of the vault: user/NAME, role/NAME or an ARN; a guard rail, not a lock',
  },
  { flags: '--endpoint-url <url>', summary: 'work on this kms serve instead of the vault' },
  {
    flags: '--insecure-plaintext',
    summary: 'allow plain http to an endpoint on another machine, and kms serve on a network without TLS',
  },
  { flags: '--aws', summary: 'work on AWS KMS itself instead of the vault' },
  { flags: '--profile <name>', summary: 'with --endpoint-url or --aws: a profile of the AWS configuration' },
  {
    flags: '--allow-foreign-owner',
    summary: 'as root: use a vault that belongs to another user',
  },
  { flags: '--json', summary: "print the operation's output as JSON" },
  { flags: '-q, --quiet', summary: 'no remarks on stderr' },
  { flags: '--no-input', summary: 'never ask; fail and say what to pass' },
  { flags: '-y, --yes', summary: 'answer confirmations with yes' },
  { flags: '--no-color', summary: 'no colour' },
  { flags: '--debug', summary: 'show where an error comes from' },
  {
    flags: '--passphrase-file <file>',
    summary: 'read the passphrase from a file (mode 0600)',
    completes: 'file',
  },
  { flags: '--passphrase-fd <n>', summary: 'read the passphrase from a file descriptor' },
];

export const keyOption: OptionRow = {
  flags: '-k, --key-id <key>',
  summary: 'the key: an id, an ARN or an alias, with or without alias/',
};

export const contextOption: OptionRow = {
  flags: '-C, --encryption-context <k=v>',
  summary: 'pairs bound to the ciphertext; needed again to decrypt',
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

/** Of what is no secret. */
export const publicOutputOptions: readonly OptionRow[] = outputOptions.map((row) =>
  row.flags.startsWith('-o') ? { ...row, summary: 'write to a file instead of stdout' } : row,
);

export const jsonLinesOption: OptionRow = {
  flags: '--jsonl',
  summary: 'print one JSON value a line, as they come',
};

export const tagsOption: OptionRow = {
  flags: '--tags <name=value>',
  summary: 'a tag on the key',
  repeats: true,
};

export const policyOption: OptionRow = {
  flags: '--policy <file>',
  summary: 'its key policy, as JSON, instead of the default one',
  completes: 'file',
};

/** Those of `share accept` that are for key bundles alone. */
export const acceptKeyOptions: readonly OptionRow[] = [
  {
    flags: '--from <file>',
    summary: "a key bundle: only if signed by this key, the giver's kms share signer",
    completes: 'file',
  },
  { flags: '--alias <name>', summary: 'a key bundle: give the key this alias' },
  {
    flags: '--identity <key>',
    summary: 'a key bundle: the RSA key it is sealed for; the share identity if not given',
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
    summary: 'a file of recipients, one a line or PEM, named by comments',
    repeats: true,
    completes: 'file',
  },
];

export const privateKeyOption: OptionRow = {
  flags: '--private-key <file>',
  summary: 'open with this RSA private key (PEM, mode 0600)',
  completes: 'file',
};
