/**
 * Re-encrypts the ciphertexts in files. Each file is replaced as a whole and keeps its mode and owner. If another program changes it meanwhile, it is
 * left alone and retried a few times.
 */
import { existsSync } from 'node:fs';
import { mayBeDue } from './embeddedciphertexts.ts';
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { retryWhileChanged } from './share/replacemessage.ts';
import { explainDamage } from './alreadyencrypted.ts';
import { findCiphertexts, type FoundCiphertexts, type Kind } from './search.ts';
import { isOfOneFile } from '../messages/datakeys.ts';
import { Gate, runSideBySide } from './concurrency.ts';
import type { Outcome } from './outcome.ts';
import { Placer } from './placing.ts';
import { replaceWith } from './replacing.ts';
import { Source } from './source.ts';
import type { Rewrapping, ReencryptionState } from '../messages/reencryptionstate.ts';
import type { FoundFile } from './walk.ts';

export interface ReencryptOptions extends Rewrapping {
  readonly dryRun: boolean;
  readonly jobs: number;
  readonly report: (outcome: Outcome, found: Holding | undefined) => void;
  readonly warn: (text: string) => void;
  /** Called from time to time with the processed bytes of one file. */
  readonly onProgress?: ((path: string, bytes: number) => void) | undefined;
}

/** The ciphertexts of a file, for a listing. */
export interface Holding {
  readonly kind: Kind;
  readonly states: readonly ReencryptionState[];
}

interface Taken {
  readonly outcome: Outcome;
  readonly found: Holding | undefined;
}

async function reencryptOnce(options: ReencryptOptions, placer: Placer, file: FoundFile): Promise<Taken> {
  const { path } = file;
  const source = new Source(path);
  try {
    const found = await findCiphertexts(options, source, file.named);
    const due = found?.states.some(mayBeDue);
    if (found?.damage !== undefined && (due !== true || options.dryRun)) throw found.damage;
    if (found === undefined || due !== true) {
      if (found === undefined && file.named && !options.sameKeyOnly) {
        throw new KmsError('MessageInvalid', `${path} contains no message, token or blob`);
      }
      if (file.named && !options.sameKeyOnly && found?.states.every((state) => state === 'other')) {
        throw new KmsError('MessageInvalid', `${path} is not encrypted under a KMS key`, {
          hint: `see its recipients: kms inspect ${path}`,
        });
      }
      const status = found?.states.includes('current') === true ? 'already' : 'other';
      return { outcome: { status, path, target: path }, found };
    }
    if (found.refusal) throw found.refusal;
    if (options.dryRun) return { outcome: { status: 'done', path, target: path, bytes: source.size }, found };
    return await rewrite(options, placer, source, found);
  } finally {
    source.close();
  }
}

async function rewrite(
  options: ReencryptOptions,
  placer: Placer,
  source: Source,
  found: FoundCiphertexts,
): Promise<Taken> {
  const { path, size } = source;
  const rewritten = await found.rewrite();
  if (rewritten === undefined) return { outcome: { status: 'other', path }, found };
  const onProgress = (bytes: number): void => options.onProgress?.(path, bytes);
  await replaceWith(source, { ...rewritten, onProgress }, placer).catch(async (error: unknown) => {
    throw await explainDamage(source, found.kind === 'message', error);
  });
  if (source.stat.nlink > 1n)
    options.warn(`${path} has other names (hard links), which keep the old content`);
  const { problem } = rewritten;
  if (problem) return { outcome: { status: 'failed', path, error: problem }, found };
  return { outcome: { status: 'done', path, target: path, bytes: size }, found };
}

/** Rejects with what would fail for every file. */
export async function reencryptFiles(files: readonly FoundFile[], options: ReencryptOptions): Promise<void> {
  const placer = new Placer();
  const gate = new Gate();
  await runSideBySide(files, options.jobs, async (file) => {
    try {
      const run = () => retryWhileChanged(() => reencryptOnce(options, placer, file));
      const { outcome, found } = await gate.pass(file.size, run);
      options.report(outcome, found);
    } catch (error) {
      const ofOne = isKmsError(error)
        ? isOfOneFile(error, true) || error.code === 'Busy'
        : systemCode(error) !== undefined;
      if (!ofOne) throw error;
      if (!file.named && isKmsError(error) && error.code === 'NoSuchFile' && !existsSync(file.path)) return;
      options.report({ status: 'failed', path: file.path, error }, undefined);
    }
  });
}
