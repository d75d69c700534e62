/** A stream into an output, with progress for whoever watches. */
import { KmsError } from '../base/errors.ts';
import { isTerminal } from '../cli/io.ts';
import { printBytes } from '../cli/output.ts';
import type { Session } from '../cli/session.ts';
import { sink } from '../cli/sink.ts';
import { Progress } from './progress.ts';

export interface PourOptions {
  /** A file; stdout if absent or `-`. */
  readonly target: string | undefined;
  readonly force: boolean;
  /** Bytes expected, where known. */
  readonly total: number | undefined;
  readonly session: Session;
}

/** The most that is shown on a terminal. */
const terminalLimit = 1024 * 1024;

/** Bytes that come frame by frame are shown only when all of them are there and are text. */
async function toTerminal(stream: AsyncIterable<Uint8Array>): Promise<void> {
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

/** Writes the whole stream; a file appears only when the stream ended well. */
export async function pour(stream: AsyncIterable<Uint8Array>, options: PourOptions): Promise<void> {
  const { target, force, total, session } = options;
  if ((target === undefined || target === '-') && isTerminal(1)) {
    await toTerminal(stream);
    return;
  }
  const out = sink(target, { force });
  const progress = new Progress('bytes', total, session);
  let done = 0;
  try {
    for await (const part of stream) {
      out.write(part);
      done += part.length;
      progress.at(done);
    }
    out.commit();
  } finally {
    progress.end();
    out.discard();
  }
}
