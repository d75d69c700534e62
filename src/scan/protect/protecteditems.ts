/** Finds plaintext in items whose paths a project protects. */
import { Secret } from '../../base/secret.ts';
import type { Content, Detection } from '../item.ts';
import { Protection, type ProtectRow } from './protect.ts';
import { decodeBytes } from '../detect/textbytes.ts';
import { Positions } from '../detect/positions.ts';
import { OpenFile } from '../items/contents.ts';

/** Plain data, to be posted to threads. */
export interface Protected {
  readonly rows: readonly ProtectRow[];
  /** The part of item paths that globs do not see: the project's folder below the top, ending with a slash. */
  readonly below: string;
}

/** Maximum number of bytes in which to look for values. */
const mostBytes = 16 * 1024 * 1024;

function readStart(content: Content): Uint8Array | undefined {
  switch (content.kind) {
    case 'bytes':
      return content.bytes.subarray(0, mostBytes);
    case 'file': {
      const file = new OpenFile(content.file, Infinity);
      try {
        const room = Buffer.alloc(Math.min(file.size, mostBytes));
        return room.subarray(0, file.read(room, 0));
      } finally {
        file.close();
      }
    }
    case 'stream':
      return undefined;
  }
}

export class ProtectedPaths {
  readonly #protection: Protection;
  readonly #below: string;

  constructor({ rows, below }: Protected) {
    this.#protection = new Protection(rows);
    this.#below = below;
  }

  #seen(path: string): string | undefined {
    return path.startsWith(this.#below) ? path.slice(this.#below.length) : undefined;
  }

  /** Drops findings within a part that must itself be encrypted. */
  withoutCovered(found: readonly Detection[], covering: readonly Detection[]): readonly Detection[] {
    if (covering.length === 0) return found;
    const overlaps = (a: Detection, b: Detection): boolean =>
      isBefore(a.line, a.column, b.endLine, b.endColumn) &&
      isBefore(b.line, b.column, a.endLine, a.endColumn);
    return found.filter((each) => each.kind === 'vault' || !covering.some((other) => overlaps(each, other)));
  }

  covers(path: string): boolean {
    const seen = this.#seen(path);
    return seen !== undefined && this.#protection.covers(seen);
  }

  /** Checks a protected item with any content: of a stream that is too long to hold, only the first chunk. */
  async check(
    path: string,
    content: Content,
  ): Promise<{ readonly found: readonly Detection[]; readonly content: Content }> {
    const start = readStart(content);
    if (start !== undefined) return { found: this.#place(path, start), content };
    if (content.kind !== 'stream') return { found: [], content };
    const chunks = content.chunks[Symbol.asyncIterator]();
    const held: Uint8Array[] = [];
    let length = 0;
    let ended = false;
    while (!ended && length < mostBytes) {
      const next = await chunks.next();
      if (next.done === true) ended = true;
      else {
        held.push(next.value);
        length += next.value.length;
      }
    }
    const again = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield* held;
      for (
        let next = ended ? undefined : await chunks.next();
        next && next.done !== true;
        next = await chunks.next()
      ) {
        yield next.value;
      }
    };
    return { found: this.#place(path, Buffer.concat(held)), content: { kind: 'stream', chunks: again() } };
  }

  #place(path: string, stored: Uint8Array): readonly Detection[] {
    const { bytes, asStored } = decodeBytes(stored);
    const unprotected = this.#protection.check(bytes.toString('latin1'), this.#seen(path) ?? path);
    const positions = new Positions(bytes);
    return unprotected.map(({ start, end, name, glob }) => {
      const from = positions.at(start);
      const to = positions.at(end);
      return {
        kind: 'protect',
        rule: 'protect',
        description: `${name === undefined ? 'File' : 'Value'} that must be encrypted (protect: ${glob})`,
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
        ...(asStored && name !== undefined && { bytes: { start, end } }),
        secret: new Secret(Buffer.from(bytes.subarray(start, end))),
        ...(name !== undefined && { name }),
      };
    });
  }
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}
