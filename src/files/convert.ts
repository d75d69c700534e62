/**
 * Converts a file into another beside it: complete, synced and with the source's modification time, or not at all. Only then may the source be
 * removed.
 */
import type { ByteStream } from '../base/bytes.ts';
import { futimesSync, lstatSync, unlinkSync, type BigIntStats } from 'node:fs';
import { isKmsError, KmsError, type ErrorCode } from '../base/errors.ts';
import { unwritable } from '../base/filefailure.ts';
import type { Outcome } from './outcome.ts';
import { fileExists, type Placer } from './placing.ts';
import { Source } from './source.ts';
import { AtomicFile } from '../base/atomicfile.ts';

/** `futimes` takes seconds as a double, which is exact to about a quarter of a microsecond. */
const timeTolerance = 2000n;

const overtaken: ReadonlySet<ErrorCode> = new Set(['FileExists', 'FileChanged']);

export interface Converting {
  /** Replaces an existing output. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Removes each source once its output is on disk. */
  readonly removeSource: boolean;
  /** Prints a remark on one file. */
  readonly warn: (text: string) => void;
  readonly placer: Placer;
}

/** A file's output: its path, its content, and how to recognise that it already exists. */
export interface Conversion {
  readonly target: string;
  readonly output: () => ByteStream;
  /** Converts a long file in blocks, which is faster; must resolve to false without writing anything if that is impossible. */
  readonly inBlocks: (open: () => number) => Promise<boolean>;
  /** Whether an existing file has the right length. */
  readonly fits: (existing: BigIntStats) => Promise<boolean>;
  /** Whether an existing file has the right content; decrypts one of the two. */
  readonly matches: (existing: Source) => Promise<boolean>;
  /** Continues the error `FILE already exists` if its content is different. */
  readonly differs: string;
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    throw unwritable(path, error);
  }
}

function sameTime(one: BigIntStats, other: BigIntStats): boolean {
  const difference = one.mtimeNs - other.mtimeNs;
  return difference < timeTolerance && difference > -timeTolerance;
}

async function isMade(
  work: Converting,
  source: Source,
  stat: BigIntStats,
  into: Conversion,
): Promise<boolean> {
  if (!stat.isFile() || !(await into.fits(stat))) return false;
  // A source is removed only after its output was compared with it.
  if (sameTime(stat, source.stat) && !work.removeSource) return true;
  const existing = new Source(into.target);
  try {
    return await into.matches(existing);
  } finally {
    existing.close();
  }
}

/** Converts a file, unless its output already exists. */
export async function convert(work: Converting, source: Source, into: Conversion): Promise<Outcome> {
  const { path } = source;
  const { target } = into;
  const existing = statOf(target);
  if (existing && (await isMade(work, source, existing, into))) {
    if (work.removeSource && !work.dryRun) remove(work, source);
    return { status: 'already', path, target, removed: work.removeSource };
  }
  if (existing && !work.force) throw fileExists(target, into.differs);
  if (existing && !existing.isFile()) throw new KmsError('FileUnusable', `${target} is not a regular file`);
  if (work.dryRun) return { status: 'done', path, target, bytes: source.size };
  try {
    await write(work, source, into);
  } catch (error) {
    // Another process was faster, perhaps with the same output, and may have removed the source.
    const made = isKmsError(error) && overtaken.has(error.code) ? statOf(target) : undefined;
    if (!made || !(await isMade(work, source, made, into))) throw error;
    if (work.removeSource) remove(work, source);
    return { status: 'already', path, target, removed: work.removeSource };
  }
  if (work.removeSource) remove(work, source);
  return { status: 'done', path, target, bytes: source.size };
}

async function write(
  work: Converting,
  source: Source,
  { target, output, inBlocks }: Conversion,
): Promise<void> {
  let file: AtomicFile | undefined;
  const open = (): AtomicFile => (file ??= new AtomicFile(target));
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

/** Removes only the file that was read: one that has changed since stays. */
function remove(work: Converting, source: Source): void {
  if (statOf(source.path) === undefined) return;
  source.check();
  unlinkSync(source.path);
  if (source.stat.nlink > 1n) work.warn(`${source.path} has other names (hard links), which remain`);
}
