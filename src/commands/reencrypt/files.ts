/** `kms reencrypt` for files in place. */
import type { EncryptionContext } from '../../crypto/context.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { Rewrapping } from '../../messages/reencryptionstate.ts';
import { findInput, omitGit } from '../manyfiles/find.ts';
import { printSummary } from '../manyfiles/tally.ts';
import { parseJobs, workOnFiles } from '../manyfiles/work.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import type { Flags } from '../../terminal/flags.ts';

/** The re-encryption that the flags ask for, independent of the input. */
export async function rewrapping({ flags, session }: Invocation): Promise<Rewrapping> {
  const { describeTarget } = await import('../../messages/reencryptionstate.ts');
  const { source, destination } = parseContexts(flags);
  const kms = await session.kms();
  return {
    kms,
    target: await describeTarget(kms, await session.key(flags.text('keyId'))),
    sameKeyOnly: false,
    newDataKey: flags.on('newDataKey'),
    allowLegacySuites: flags.on('allowLegacySuites'),
    dropOthers: flags.on('force'),
    sourceContext: source,
    destinationContext: destination,
  };
}

export async function reencryptMany(invocation: Invocation): Promise<number> {
  const { rest: paths, flags, session } = invocation;
  if (paths.includes('-') || paths.some((path) => path.startsWith('kms:v1:'))) {
    throw new KmsError('Usage', 'standard input and tokens are re-encrypted one at a time');
  }
  if (flags.text('output') !== undefined) {
    throw new KmsError('Usage', '--output is for one file', { hint: 'several files are each replaced' });
  }
  const jobs = parseJobs(flags);
  const dryRun = flags.on('dryRun');
  const { expectFiles } = await import('../../messages/parallel/start.ts');
  await expectFiles(paths);
  const { reencryptFiles } = await import('../../files/reencrypt.ts');
  const options = await rewrapping(invocation);
  const found = await findInput(paths, session, { omit: omitGit });
  const { passedOver } = found;
  const words = { done: 're-encrypted', other: 'hold nothing to re-encrypt' };
  const tally = await workOnFiles(found, {
    session,
    dryRun,
    work: (hooks) => reencryptFiles(found.files, { ...options, ...hooks, jobs, dryRun }),
    end: (tally) => printSummary(tally, { words, dryRun, passedOver, session }),
  });
  return tally.exitStatus;
}

export interface Recontext {
  /** The encryption context to decrypt with; undefined for none. */
  readonly source: EncryptionContext | undefined;
  /** The encryption context to encrypt with; undefined to keep the one they were decrypted with. */
  readonly destination: EncryptionContext | undefined;
}

/** The contexts from `-C`, which sets both, or from the two options of `aws kms re-encrypt`; `'{}'` removes the context. */
export function parseContexts(flags: Flags): Recontext {
  flags.exclusive('encryptionContext', 'sourceEncryptionContext');
  const to = 'destinationEncryptionContext';
  return {
    source: encryptionContext(flags) ?? encryptionContext(flags, 'sourceEncryptionContext'),
    destination: flags.list(to).length === 0 ? undefined : (encryptionContext(flags, to) ?? {}),
  };
}
