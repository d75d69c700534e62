/** Copies a stream or a file to an output, with progress on a terminal. */
import type { ByteStream } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Flags } from './flags.ts';
import { isTerminal, type Input } from './input.ts';
import { printBytes } from './output.ts';
import type { Session } from './session.ts';
import { appearsWhole, sink } from './output-file.ts';
import { Progress, type Interruption } from './progress.ts';

export interface PourOptions {
  /** A file; stdout if absent or `-`. */
  readonly target: string | undefined;
  readonly force: boolean;
  /** Whether to wait until the file is on disk. */
  readonly sync: boolean;
  /** Expected bytes, if known. */
  readonly total: number | undefined;
  readonly session: Session;
}

/** What to report about an output when the command is interrupted. */
function describeInterruption(target: string | undefined): Interruption {
  return appearsWhole(target)
    ? { describe: () => `nothing was written to ${target ?? ''}` }
    : { describe: () => 'what was written is incomplete', onlyWatched: true };
}

/** Whether the output must be on disk when the command ends: only then may a source be removed. */
export function waitsForDisk(flags: Flags): boolean {
  flags.exclusive('noSync', 'removeSource');
  return !flags.on('noSync');
}

interface FilePair {
  readonly from: { readonly fd: number; readonly path: string };
  readonly to: { readonly open: () => number; readonly path: string; readonly sync: boolean };
  readonly onProgress: (bytes: number) => void;
}

/**
 * Copies a file to a file, which appears only if `convert` succeeds. Resolves with false, and writes nothing, if either is not a file or `convert`
 * resolves with false.
 */
export async function pourFile(
  { fd, path }: Input,
  { target = '-', force, sync, total, session }: PourOptions,
  convert: (pair: FilePair) => Promise<boolean>,
): Promise<boolean> {
  const out = sink(target, { force, sync });
  if (path === undefined || out.open === undefined) return false;
  const progress = new Progress('bytes', total, session, describeInterruption(target));
  try {
    const done = await convert({
      from: { fd, path },
      to: { open: out.open.bind(out), path: target, sync },
      onProgress: (bytes) => progress.at(bytes),
    });
    if (done) out.commit();
    return done;
  } finally {
    progress.end();
    out.discard();
  }
}

/** The most bytes shown on a terminal. */
const terminalLimit = 1024 * 1024;

/** Bytes that arrive frame by frame are shown only when all of them have arrived and are text. */
async function toTerminal(stream: ByteStream): Promise<void> {
  const hint = 'write to a file with -o FILE, or pipe it on';
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > terminalLimit) {
      throw new KmsError('Usage', 'more than 1 MiB is not written to a terminal', { hint });
    }
    parts.push(part);
  }
  printBytes(Buffer.concat(parts), hint);
}

/** Parts that arrive without waiting are gathered up to this size, because each system call has a fixed cost. */
const gatherBytes = 256 * 1024;
/** Longer streams free the memory of written parts at once. */
const longStream = 4 * 1024 * 1024;

class Gathering {
  readonly #write: (parts: readonly Uint8Array[]) => void;
  #parts: Uint8Array[] = [];
  #length = 0;
  #waiting: NodeJS.Immediate | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(write: (parts: readonly Uint8Array[]) => void) {
    this.#write = write;
  }

  add(part: Uint8Array): void {
    if (this.#failure) throw this.#failure.error;
    this.#parts.push(part);
    this.#length += part.length;
    if (this.#length >= gatherBytes) this.flush();
    // A turn of the event loop means that the stream is waiting: pass the gathered bytes on to the reader.
    else this.#waiting ??= setImmediate(() => this.#flushWaiting());
  }

  #flushWaiting(): void {
    this.#waiting = undefined;
    try {
      this.flush();
    } catch (error) {
      this.#failure = { error };
    }
  }

  flush(): void {
    if (this.#failure) throw this.#failure.error;
    const parts = this.#parts;
    this.#parts = [];
    this.#length = 0;
    if (parts.length > 0) this.#write(parts);
  }

  end(): void {
    clearImmediate(this.#waiting);
  }
}

/** Writes the whole stream and takes over its parts; a file appears only if the stream ends without an error. */
export async function pipeOutput(stream: ByteStream, options: PourOptions): Promise<void> {
  const { target, force, sync, total, session } = options;
  if ((target === undefined || target === '-') && isTerminal(1)) {
    await toTerminal(stream);
    return;
  }
  const out = sink(target, { force, sync });
  const progress = new Progress('bytes', total, session, describeInterruption(target));
  let release: ((parts: readonly Uint8Array[]) => void) | undefined;
  const gathering = new Gathering((parts) => {
    out.write(...parts);
    release?.(parts);
  });
  let done = 0;
  try {
    for await (const part of stream) {
      done += part.length;
      gathering.add(part);
      progress.at(done);
      if (release === undefined && done >= longStream) release = await releasing();
    }
    gathering.flush();
    await hearSignals();
    out.commit();
  } catch (error) {
    // The program that reads a pipe may have been ended by the same signal.
    await hearSignals();
    // Everything released was authentic, so a reader may get it even if the stream then fails.
    if (out.open === undefined) gathering.flush();
    throw error;
  } finally {
    gathering.end();
    progress.end();
    out.discard();
  }
}

/**
 * Ctrl-C also ends the program that feeds a pipe, and the bytes up to then look like the whole input. The signal arrives before the end of the pipe,
 * but Node handles it only after a turn of the event loop that begins now.
 */
async function hearSignals(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function releasing() {
  const { prepareMemory, release } = await import('../base/memory.ts');
  prepareMemory();
  return release;
}
