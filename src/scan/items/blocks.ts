/** Scans a text of any length in overlapping blocks: each block reports what begins in its middle part, with enough context before and after it. */
import { view } from '../../base/bytes.ts';
import { decodeText, textForm, type TextForm } from '../../base/text.ts';
import type { Detection } from '../item.ts';
import { isBinary, binaryProbeBytes } from '../detect/textbytes.ts';
import { findBinaryCredential } from '../detect/binarycredentials.ts';
import { Refused, type Reader } from './contents.ts';
import { Detector, type DetectOptions } from '../detect/detector.ts';
import type { Position } from '../detect/positions.ts';
import type { SweptText } from '../threads/sweeper.ts';

/** Bytes per block, and bytes that the next block reads again. */
const blockSize = 4 * 1024 * 1024;
const overlap = 128 * 1024;

/** Maximum size of a DER file in which to look for a key. */
const longestDer = 48_000;

export interface Scanned {
  readonly bytes: number;
  readonly detections: readonly Detection[];
}

function withoutBytes(detection: Detection): Detection {
  const { bytes, ...rest } = detection;
  return bytes === undefined ? detection : rest;
}

/** Converts UTF-16 to UTF-8. */
class NarrowReader implements Reader {
  readonly #inner: Reader;
  readonly #form: TextForm;
  readonly #raw = Buffer.alloc(64 * 1024);
  #rest: Buffer;
  /** The first byte of a character whose second has not been read. */
  #odd = Buffer.alloc(0);

  constructor(inner: Reader, form: TextForm, begun: Buffer) {
    this.#inner = inner;
    this.#form = form;
    this.#rest = this.#narrow(begun, form);
  }

  #narrow(raw: Buffer, form: TextForm): Buffer {
    const all = Buffer.concat([this.#odd, raw]);
    const even = all.length - (all.length % 2);
    this.#odd = all.subarray(even);
    return Buffer.from(decodeText(all.subarray(0, even), form).characters, 'utf8');
  }

  async read(room: Uint8Array, from: number): Promise<number> {
    let done = from;
    while (done < room.length) {
      if (this.#rest.length === 0) {
        const count = await this.#inner.read(this.#raw, 0);
        if (count === 0) break;
        this.#rest = this.#narrow(this.#raw.subarray(0, count), { ...this.#form, marks: 0 });
      }
      const part = this.#rest.subarray(0, room.length - done);
      room.set(part, done);
      this.#rest = this.#rest.subarray(part.length);
      done += part.length;
    }
    return done - from;
  }
}

export class BlockScanner {
  readonly #detector: Detector;
  readonly #room: Buffer;

  constructor(options: DetectOptions) {
    this.#detector = new Detector({ ...options, roomBytes: blockSize + overlap });
    this.#room = this.#detector.room;
  }

  /** Throws `Refused` if it is not text. */
  async scan(reader: Reader, path: string): Promise<Scanned> {
    const room = this.#room;
    const count = await reader.read(room, 0);
    const bytes = room.subarray(0, count);
    const form = textForm(bytes.subarray(0, 16));
    if (form.encoding === 'bytes' && isBinary(bytes.subarray(0, binaryProbeBytes))) {
      const found = count < room.length ? findBinaryCredential(bytes) : undefined;
      const detections = found ? [found] : this.#detectDer(bytes, path);
      if (detections.length === 0) throw new Refused({ why: 'binary' });
      return { bytes: count, detections };
    }
    if (count < room.length) return { bytes: count, detections: this.#detector.detect(bytes, path) };
    if (form.encoding === 'bytes') return await this.#scanBlocks(reader, path, count);
    const narrow = new NarrowReader(reader, form, Buffer.from(bytes));
    const { detections, bytes: narrowed } = await this.#scanBlocks(narrow, path, await narrow.read(room, 0));
    // Offsets in converted text are not offsets in the item.
    return { bytes: narrowed, detections: detections.map(withoutBytes) };
  }

  /** Completes `scan` for a text that has been swept. */
  reportSwept({ bytes, text, hits, runs }: SweptText, path: string): Scanned {
    if (text === undefined) return { bytes, detections: [] };
    return { bytes, detections: this.#detector.detectSwept(view(text), path, { hits, runs }) };
  }

  /** Keys in DER files, found by the rules for their base64 form. */
  #detectDer(bytes: Buffer, path: string): readonly Detection[] {
    if (bytes.length > longestDer || bytes[0] !== 0x30) return [];
    const text = Buffer.from(bytes.toString('base64'));
    return this.#detector.detect(text, path).map((detection) => ({
      ...withoutBytes(detection),
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
    }));
  }

  /** For a text that is longer than one block. */
  async #scanBlocks(reader: Reader, path: string, count: number): Promise<Scanned> {
    const room = this.#room;
    const detections: Detection[] = [];
    let first: Position = { line: 1, column: 1 };
    let offset = 0;
    let filled = count;
    for (;;) {
      const isLast = filled < room.length;
      const from = offset === 0 ? 0 : overlap / 2;
      const to = isLast ? Infinity : filled - overlap / 2;
      const next = isLast ? 0 : filled - overlap;
      const found = this.#detector.detectPart(room.subarray(0, filled), path, {
        first,
        offset,
        from,
        to,
        next,
      });
      for (const each of found.detections) detections.push(each);
      if (isLast) return { bytes: offset + filled, detections };
      room.copy(room, 0, next, filled);
      offset += next;
      first = found.position;
      filled = overlap + (await reader.read(room, overlap));
    }
  }
}
