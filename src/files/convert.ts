/** One file made of another beside it: whole, synced and with the modified time of its source, or not at all. Only then its source may go. */
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
  /** Replaces what stands where the output goes. */
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Removes each source once its output is on disk. */
  readonly removeSource: boolean;
  /** A remark on one file. */
  readonly warn: (text: string) => void;
  readonly placer: Placer;
}

/** Where a file's output goes, what it is made of, and how to tell that it stands there already. */
export interface Conversion {
  readonly target: string;
  readonly output: () => ByteStream;
  /** Makes it of a long file, which is faster in blocks; false, with nothing done, where that cannot be. */
  readonly inBlocks: (open: () => number) => Promise<boolean>;
  /** Whether the length of what stands there fits. */
  readonly fits: (existing: BigIntStats) => Promise<boolean>;
  /** Whether what stands there is right; decrypts one of them. */
  readonly matches: (existing: Source) => Promise<boolean>;
  /** Of what stands there and is not right. */
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
  // A source is removed only when its other form was seen to hold the same bytes.
  if (sameTime(stat, source.stat) && !work.removeSource) return true;
  const existing = new Source(into.target);
  try {
    return await into.matches(existing);
  } finally {
    existing.close();
  }
}

/** Makes of a file what it becomes, where that is not there yet. */
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
    // Another process was faster, perhaps with the same; it may have removed the source already.
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

/** Only what was read is removed: a file changed since then stays. */
function remove(work: Converting, source: Source): void {
  if (statOf(source.path) === undefined) return;
  source.check();
  unlinkSync(source.path);
  if (source.stat.nlink > 1n) work.warn(`${source.path} has other names (hard links), which remain`);
}
