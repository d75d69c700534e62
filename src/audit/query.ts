/** Reads the last records of the trail for display. Nothing is verified here; `verify.ts` does that. */
import { isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { openTrail, splitLines } from './log.ts';

const chunkLength = 64 * 1024;

export interface Tail {
  readonly records: readonly JsonObject[];
  /** Offset after the last whole line, where `readFrom` continues. */
  readonly end: number;
  /** Inode of the file; undefined if there was none. */
  readonly inode?: number;
}

/** The last `count` records, oldest first; none if there is no trail yet. */
export async function readTail(path: string, count: number): Promise<Tail> {
  const file = await openTrail(path);
  if (!file) return { records: [], end: 0 };
  try {
    const { size, ino: inode } = await file.stat();
    let bytes = Buffer.alloc(0);
    let from = size;
    let newlines = 0;
    while (from > 0 && newlines <= count) {
      const chunk = Buffer.alloc(Math.min(chunkLength, from));
      from -= chunk.length;
      await file.read(chunk, 0, chunk.length, from);
      for (const byte of chunk) if (byte === 10) newlines += 1;
      bytes = Buffer.concat([chunk, bytes]);
    }
    const { lines, rest } = splitLines(bytes);
    const last = count === 0 ? [] : lines.slice(-count);
    return { records: parseRecord(last), end: size - rest.length, inode };
  } finally {
    await file.close();
  }
}

/** The records after those already read, to follow a growing trail; all records if the file was replaced. */
export async function readFrom(path: string, before: Tail): Promise<Tail> {
  const file = await openTrail(path);
  if (!file) return { ...before, records: [] };
  try {
    const { size, ino: inode } = await file.stat();
    const from = inode === before.inode ? Math.min(before.end, size) : 0;
    const bytes = Buffer.alloc(size - from);
    await file.read(bytes, 0, bytes.length, from);
    const { lines, rest } = splitLines(bytes);
    return { records: parseRecord(lines), end: size - rest.length, inode };
  } finally {
    await file.close();
  }
}

function parseRecord(lines: readonly Buffer[]): readonly JsonObject[] {
  return lines.map((line) => parseJson(line.toString('utf8'))).filter(isJsonObject);
}

/** Streams all records of a trail in order; none if there is no trail yet. */
export async function* readRecords(path: string): AsyncGenerator<JsonObject, void, undefined> {
  const file = await openTrail(path);
  if (!file) return;
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.alloc(chunkLength);
      const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) return;
      const split = splitLines(Buffer.concat([rest, chunk.subarray(0, bytesRead)]));
      yield* parseRecord(split.lines);
      rest = Buffer.from(split.rest);
    }
  } finally {
    await file.close();
  }
}
