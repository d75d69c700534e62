/**
 * Many files encrypted or decrypted, each into a file beside it. A file is in its place whole and synced, or not at all, and only then
 * its source may go. It has the modified time of its source, which is how a second run sees that nothing is to be done.
 */
import { existsSync, futimesSync, lstatSync, unlinkSync, type BigIntStats } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import { isKmsError, KmsError, systemCode, type ErrorCode } from '../../base/errors.ts';
import { unwritable } from '../../base/filefailure.ts';
import { leastLength } from '../blocks/least.ts';
import { armor, encryptMessage, type EncryptMessageOptions } from '../files.ts';
import { settle } from '../share/headerjournal.ts';
import type { Sealing } from '../share/sealing.ts';
import { ciphertextOf, equalStreams, plaintextOf, type Ciphertext, type Opening } from './ciphertext.ts';
import { isEncrypted, outlineOf } from './encrypted.ts';
import { eachOf, Gate, isOfOneFile, type Outcome } from './outcome.ts';
import { fileExists, Placer } from './placing.ts';
import { Source } from './source.ts';
import { Temporary } from './temporary.ts';
import type { FoundFile } from './walk.ts';

type Stream = AsyncIterable<Uint8Array>;
type Context = Readonly<Record<string, string>>;

export const suffix = '.kms';

export interface TreeOptions {
  /** Absent where no vault is needed: for public keys, and with a private key. */
  readonly kms: Kms | undefined;
  readonly privateKey?: KeyObject | undefined;
  /** For encryption: under what, and for whom; by default under `keyId`. */
  readonly sealing?: Sealing | undefined;
  /** For decryption the only one that may open, if given. */
  readonly keyId: string | undefined;
  readonly context: Context | undefined;
  /** Replaces what stands where the output goes. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Removes each source once its output is on disk. */
  readonly removeSource: boolean;
  /** Waits until each output is on disk. */
  readonly sync: boolean;
  readonly armor: boolean;
  readonly reading?: Opening['reading'];
  /** Files under way at a time; small ones share transactions and syncs. */
  readonly jobs: number;
  readonly report: (outcome: Outcome) => void;
  /** A remark on one file. */
  readonly warn: (text: string) => void;
}

/** `futimes` takes seconds as a double, which is exact to about a quarter of a microsecond. */
const timeTolerance = 2000n;

const overtaken: ReadonlySet<ErrorCode> = new Set(['FileExists', 'FileChanged']);

interface Work extends TreeOptions {
  readonly placer: Placer;
}

/** Where a file's output goes, what it is made of, and how to tell that it stands there already. */
interface Conversion {
  readonly target: string;
  readonly output: () => Stream;
  /** Makes it of a long file, which is faster in blocks; false, with nothing done, where that cannot be. */
  readonly inBlocks: (open: () => number) => Promise<boolean>;
  /** Whether the length of what stands there fits. */
  readonly fits: (existing: BigIntStats) => Promise<boolean>;
  /** Whether what stands there is right; decrypts one of them. */
  readonly matches: (existing: Source) => Promise<boolean>;
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unwritable(path, error);
  }
}

function sameTime(one: BigIntStats, other: BigIntStats): boolean {
  const difference = one.mtimeNs - other.mtimeNs;
  return difference < timeTolerance && difference > -timeTolerance;
}

async function isMade(work: Work, source: Source, existing: BigIntStats, into: Conversion): Promise<boolean> {
  if (!existing.isFile() || !(await into.fits(existing))) return false;
  // A source is removed only when its other form was seen to hold the same bytes.
  if (sameTime(existing, source.stat) && !work.removeSource) return true;
  const standing = new Source(into.target);
  try {
    return await into.matches(standing);
  } catch (error) {
    if (isOfOneFile(error, true)) return false;
    throw error;
  } finally {
    standing.close();
  }
}

async function convert(work: Work, source: Source, into: Conversion): Promise<Outcome> {
  const { path } = source;
  const { target } = into;
  const existing = statOf(target);
  if (existing && (await isMade(work, source, existing, into))) {
    if (work.removeSource && !work.dryRun) remove(work, source);
    return { status: 'already', path, target, removed: work.removeSource };
  }
  if (existing && !work.force) throw fileExists(target);
  if (existing && !existing.isFile()) throw new KmsError('FileUnusable', `${target} is not a regular file`);
  if (work.dryRun) return { status: 'done', path, target, bytes: source.size };
  try {
    await write(work, source, into);
  } catch (error) {
    // Another process was faster, perhaps with the same; it may have removed the source already.
    const made = isKmsError(error) && overtaken.has(error.code) ? statOf(target) : undefined;
    if (!made || !(await isMade(work, source, made, into))) throw error;
    if (work.removeSource) remove(work, source);
    return { status: 'already', path, target, removed: work.removeSource };
  }
  if (work.removeSource) remove(work, source);
  return { status: 'done', path, target, bytes: source.size };
}

async function write(work: Work, source: Source, { target, output, inBlocks }: Conversion): Promise<void> {
  let file: Temporary | undefined;
  const open = (): Temporary => (file ??= new Temporary(target));
  try {
    if (!(await inBlocks(() => open().fd))) {
      for await (const part of output()) {
        try {
          open().write(part);
        } catch (error) {
          throw unwritable(target, error);
        }
      }
    }
    try {
      const written = open();
      written.flush();
      futimesSync(written.fd, Number(source.stat.atimeNs) / 1e9, Number(source.stat.mtimeNs) / 1e9);
      await work.placer.place({
        file: written,
        target,
        replace: work.force,
        check: () => source.check(),
      });
    } catch (error) {
      throw unwritable(target, error);
    }
  } finally {
    file?.discard();
  }
}

async function blocksFor(
  source: Source,
  head: Buffer,
  to: { readonly path: string; readonly open: () => number; readonly sync: boolean },
) {
  if (source.size < leastLength) return undefined;
  const blocks = await import('../blocks/files.ts');
  return { blocks, pair: { from: { fd: source.fd, path: source.path, head }, to } };
}

/** Only what was read is removed: a file changed since then stays. */
function remove(work: Work, source: Source): void {
  if (statOf(source.path) === undefined) return;
  source.check();
  unlinkSync(source.path);
  if (source.stat.nlink > 1n) work.warn(`${source.path} has other names (hard links), which remain`);
}

async function messageFits(work: Work, source: Source, target: string): Promise<boolean> {
  if (work.armor) return true;
  const standing = new Source(target);
  try {
    const { layout } = await outlineOf(standing);
    return layout?.plaintextLength === source.size;
  } catch {
    return false;
  } finally {
    standing.close();
  }
}

async function encryptOne(work: Work, { path }: FoundFile): Promise<Outcome> {
  const source = new Source(path);
  try {
    const head = source.head();
    if (await isEncrypted(source, head)) return { status: 'already', path, target: path };
    const target = path + suffix;
    const options = (): Promise<EncryptMessageOptions> => sealingOf(work, source);
    return await convert(work, source, {
      target,
      output: () => {
        const message = sealed(work, options, source.stream(head));
        return work.armor ? armor(message) : message;
      },
      inBlocks: async (open) => {
        const found = work.armor
          ? undefined
          : await blocksFor(source, head, { path: target, open, sync: work.sync });
        if (found === undefined) return false;
        return await found.blocks.encryptFile(work.kms, await options(), found.pair);
      },
      fits: () => messageFits(work, source, target),
      matches: (standing) => opensTo({ ...work, keyId: undefined }, standing, source.stream(head)),
    });
  } finally {
    source.close();
  }
}

async function sealingOf(
  { keyId = '', context, sealing, armor: text }: Work,
  source: Source,
): Promise<EncryptMessageOptions> {
  return (await sealing?.(source.size, text)) ?? { keyId, context };
}

async function* sealed(
  { kms }: Work,
  options: () => Promise<EncryptMessageOptions>,
  source: Stream,
): Stream & AsyncGenerator<Uint8Array, void, undefined> {
  yield* encryptMessage(kms, await options(), source);
}

async function opensTo(opening: Opening, standing: Source, plaintext: Stream): Promise<boolean> {
  const ciphertext = ciphertextOf(standing, standing.head());
  return ciphertext !== undefined && (await equalStreams(plaintextOf(opening, ciphertext), plaintext));
}

/** The plaintext's length, where the message tells it without being opened. */
async function plaintextFits(source: Source, ciphertext: Ciphertext, size: bigint): Promise<boolean> {
  if (ciphertext.kind !== 'message' || ciphertext.form !== 'raw') return true;
  const { layout } = await outlineOf(source);
  return layout !== undefined && BigInt(layout.plaintextLength) === size;
}

async function decryptOne(work: Work, { path, named }: FoundFile): Promise<Outcome> {
  if (!named && !path.endsWith(suffix)) return { status: 'other', path };
  await settle(path);
  const source = new Source(path);
  try {
    const head = source.head();
    const ciphertext = ciphertextOf(source, head);
    if (ciphertext === undefined)
      throw new KmsError('MessageInvalid', `${path} is not a message, token or blob`);
    const target = path.slice(0, -suffix.length);
    if (!path.endsWith(suffix) || target === '' || target.endsWith('/')) {
      throw new KmsError('FileUnusable', `${path} has no name without ${suffix} to decrypt to`, {
        hint: 'decrypt it by itself, with -o FILE',
      });
    }
    return await convert(work, source, {
      target,
      output: () => plaintextOf(work, ciphertext),
      inBlocks: async (open) => {
        if (ciphertext.kind !== 'message' || ciphertext.form !== 'raw') return false;
        const found = await blocksFor(source, head, { path: target, open, sync: work.sync });
        return (await found?.blocks.decryptFile(work.kms, { ...work, ...work.reading }, found.pair)) ?? false;
      },
      fits: (existing) => plaintextFits(source, ciphertext, existing.size),
      matches: (standing) => equalStreams(plaintextOf(work, ciphertext), standing.stream(standing.head())),
    });
  } finally {
    source.close();
  }
}

async function allOf(
  files: readonly FoundFile[],
  options: TreeOptions,
  one: (work: Work, file: FoundFile) => Promise<Outcome>,
  keysDiffer: boolean,
): Promise<void> {
  const work: Work = { ...options, placer: new Placer({ sync: options.sync }) };
  const gate = new Gate();
  await eachOf(files, options.jobs, async (file) => {
    try {
      const run = (): Promise<Outcome> => one(work, file);
      options.report(await gate.pass(file.size, run));
    } catch (error) {
      const ofOne = isKmsError(error) ? isOfOneFile(error, keysDiffer) : systemCode(error) !== undefined;
      if (!ofOne) throw error;
      // What was found and is gone by now needs nothing.
      if (!file.named && isKmsError(error) && error.code === 'NoSuchFile' && !existsSync(file.path)) return;
      options.report({ status: 'failed', path: file.path, error });
    }
  });
}

/** `FILE` to `FILE.kms`, each under a data key of its own. Rejects with what would fail for every file. */
export function encryptFiles(files: readonly FoundFile[], options: TreeOptions): Promise<void> {
  return allOf(files, options, encryptOne, false);
}

/** `FILE.kms` to `FILE`. Rejects with what would fail for every file. */
export function decryptFiles(files: readonly FoundFile[], options: TreeOptions): Promise<void> {
  return allOf(files, options, decryptOne, true);
}
