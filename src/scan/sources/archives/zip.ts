/** Members of a ZIP archive (PKWARE APPNOTE 6.3). Read without a library: streaming ones ignore encryption and trust the claimed sizes. */
import { createInflateRaw } from 'node:zlib';
import { damaged, readParts, type ArchiveBytes, type Member } from './archive.ts';
import { pathText } from '../folders.ts';

const ends = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const ends64 = { signature: 0x06064b50, length: 56, locator: 0x07064b50, locatorLength: 20 };
const entry = { signature: 0x02014b50, length: 46 };
const local = { signature: 0x04034b50, length: 30 };

const largestDirectory = 64 * 1024 * 1024;

interface Directory {
  readonly size: number;
  readonly at: number;
}

export function* zipMembers(bytes: ArchiveBytes): Generator<Member> {
  const { size, at } = findDirectory(bytes);
  if (size > largestDirectory || at + size > bytes.size) throw damaged();
  const directory = bytes.read(at, size);
  // Read to the end: the number of members is only a claim.
  for (let from = 0; from < size;) {
    const fixed = directory.subarray(from, from + entry.length);
    if (fixed.length < entry.length || fixed.readUInt32LE(0) !== entry.signature) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((each) => fixed.readUInt16LE(each));
    const [names = 0, extras = 0, comments = 0] = [nameLength, extraLength, commentLength];
    const name = directory.subarray(from + entry.length, from + entry.length + names);
    const extra = directory.subarray(from + entry.length + names, from + entry.length + names + extras);
    from += entry.length + names + extras + comments;
    const member = readMember(bytes, fixed, name, extra);
    if (member !== undefined) yield member;
  }
}

/** Finds the directory at the end of the file, before a comment of any length. */
function findDirectory(bytes: ArchiveBytes): Directory {
  const length = Math.min(bytes.size, ends.length + ends.longestComment);
  const tail = bytes.read(bytes.size - length, length);
  for (let at = tail.length - ends.length; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== ends.signature) continue;
    if (at + ends.length + tail.readUInt16LE(at + 20) > tail.length) continue;
    const found = {
      size: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    };
    const isLong = found.size === 0xffffffff || found.at === 0xffffffff;
    return isLong ? (findLongDirectory(bytes, bytes.size - length + at) ?? found) : found;
  }
  throw damaged();
}

function findLongDirectory(bytes: ArchiveBytes, end: number): Directory | undefined {
  const locator = bytes.read(Math.max(0, end - ends64.locatorLength), ends64.locatorLength);
  if (locator.length < ends64.locatorLength || locator.readUInt32LE(0) !== ends64.locator) return undefined;
  const record = bytes.read(Number(locator.readBigUInt64LE(8)), ends64.length);
  if (record.length < ends64.length || record.readUInt32LE(0) !== ends64.signature) throw damaged();
  return { size: Number(record.readBigUInt64LE(40)), at: Number(record.readBigUInt64LE(48)) };
}

/** Undefined for folders. */
function readMember(bytes: ArchiveBytes, fixed: Buffer, name: Buffer, extra: Buffer): Member | undefined {
  const path = pathText(name);
  if (path.endsWith('/')) return undefined;
  const long = longFields(extra);
  const field = (at: number): number => {
    const value = fixed.readUInt32LE(at);
    return value === 0xffffffff ? (long.shift() ?? value) : value;
  };
  // The order of the ZIP64 fields.
  const [size, packed, at] = [field(24), field(20), field(42)];
  const isLink = fixed.readUInt16LE(4) >> 8 === 3 && fixed.readUInt32LE(38) >>> 28 === 0xa;
  if (isLink) return { path, skipped: { why: 'symbolic link' } };
  if ((fixed.readUInt16LE(8) & 1) === 1)
    return { path, skipped: { why: 'archive', detail: 'it is encrypted' } };
  const method = fixed.readUInt16LE(10);
  if (method !== 0 && method !== 8) {
    return { path, skipped: { why: 'archive', detail: 'it is compressed in a way that kms does not read' } };
  }
  return { path, size, open: () => openContent(bytes, at, packed, method === 8) };
}

/** The values of ZIP64 (4.5.3). */
function longFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: values.length >> 3 }, (_, i) => Number(values.readBigUInt64LE(i * 8)));
  }
  return [];
}

async function* openContent(
  bytes: ArchiveBytes,
  at: number,
  packed: number,
  isDeflated: boolean,
): AsyncGenerator<Uint8Array> {
  const fixed = bytes.read(at, local.length);
  if (fixed.length < local.length || fixed.readUInt32LE(0) !== local.signature) throw damaged();
  const start = at + local.length + fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
  const parts = readParts(bytes, start, start + packed);
  if (isDeflated) yield* inflated(parts, createInflateRaw());
  else yield* parts;
}

/** The output of one of Node's decompressors. */
export async function* inflated(
  parts: AsyncIterable<Uint8Array>,
  into: NodeJS.ReadWriteStream & { destroy(error?: Error): unknown },
): AsyncGenerator<Uint8Array> {
  const { pipeline, Readable } = await import('node:stream');
  // A failure of either appears as a failure of the output.
  const piped = pipeline(Readable.from(parts), into, () => undefined);
  try {
    yield* piped as AsyncIterable<Buffer>;
  } finally {
    into.destroy();
  }
}
