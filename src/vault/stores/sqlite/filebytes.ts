/**
 * Checks the bytes of a vault's files before SQLite reads them: the database has a vault's form, and so does every schema that SQLite could find in
 * it (docs/spec/vault.md, "File"). So no text that another user wrote into a file reaches SQLite's SQL parser.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { systemCode } from '../../../base/errors.ts';
import { checkOwner } from '../../../base/owner.ts';
import { peek } from '../../../base/peek.ts';
import { alteredFile } from './rows.ts';
import { isVaultSchema, tables, type SchemaRow } from './schema.ts';

const pageLength = 4096;
const walHeaderLength = 32;
const frameHeaderLength = 24;
const frameLength = frameHeaderLength + pageLength;

/** `suffix`: of a file that SQLite keeps beside the database. Undefined if it does not exist. */
function statBeside(path: string, suffix: string): Stats | undefined {
  try {
    const stats = lstatSync(path + suffix);
    // SQLite would block on a pipe and write through a link.
    if (!stats.isFile()) throw alteredFile(`${suffix.slice(1)} beside it is not a regular file`);
    checkOwner('the file', path + suffix, stats);
    return stats;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Throws `VaultIntegrity`. `path`: the file's own, without links. */
export function checkFileBytes(path: string): void {
  const page = Buffer.alloc(pageLength);
  if (peek(path, page) < pageLength) throw alteredFile('its first page is incomplete');
  checkFirstPage(page);
  // A vault uses a write-ahead log; SQLite would copy pages from a journal before it reads anything.
  const journal = statBeside(path, '-journal');
  if (journal !== undefined && journal.size > 0) throw alteredFile('a rollback journal is beside it');
  statBeside(path, '-shm');
  if (statBeside(path, '-wal') !== undefined) checkLog(`${path}-wal`);
}

/** https://www.sqlite.org/fileformat2.html#the_database_header */
const fixed: readonly (readonly [at: number, length: 1 | 2 | 4, value: number])[] = [
  [16, 2, pageLength],
  [20, 1, 0],
  [21, 1, 64],
  [22, 1, 32],
  [23, 1, 32],
  [44, 4, 4],
  [52, 4, 0],
  [56, 4, 1],
  [64, 4, 0],
];

function checkFirstPage(page: Buffer): void {
  const [write, read] = [page[18], page[19]];
  if (
    page.toString('latin1', 0, 16) !== 'SQLite format 3\0' ||
    (read !== 1 && read !== 2) ||
    write !== read ||
    !fixed.every(([at, length, value]) => page.readUIntBE(at, length) === value)
  ) {
    throw alteredFile('its first page is not that of a vault');
  }
  const rows = schemaRows(page);
  if (!rows || !isVaultSchema(rows)) throw alteredFile('its tables are not those of a vault');
}

/** The rows of `sqlite_schema`; undefined if they are not in this page or have another form. */
function schemaRows(page: Buffer): readonly SchemaRow[] | undefined {
  const start = 100;
  const tableLeaf = 0x0d;
  if (page[start] !== tableLeaf || page.readUInt16BE(start + 3) !== tables.size) return undefined;
  const rows = Array.from(tables, (_, i) => schemaRow(page, page.readUInt16BE(start + 8 + 2 * i)));
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

interface Read {
  readonly value: number;
  readonly next: number;
}

/** A variable-length integer of at most three bytes, which is the maximum in a cell of one page. */
function varint(page: Buffer, at: number): Read | undefined {
  let value = 0;
  for (let next = at; next < at + 3; next++) {
    const byte = page[next];
    if (byte === undefined) return undefined;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: next + 1 };
  }
  return undefined;
}

/** https://www.sqlite.org/fileformat2.html#record_format */
function schemaRow(page: Buffer, cell: number): SchemaRow | undefined {
  const payload = varint(page, cell);
  const rowid = payload && varint(page, payload.next);
  if (!rowid || rowid.next + payload.value > page.length) return undefined;
  const header = varint(page, rowid.next);
  if (!header) return undefined;
  const types: number[] = [];
  const body = rowid.next + header.value;
  let at = header.next;
  while (at < body) {
    const type = varint(page, at);
    if (!type) return undefined;
    types.push(type.value);
    at = type.next;
  }
  if (at !== body || types.length !== 5) return undefined;
  const row: unknown[] = [];
  for (const type of types) {
    const text = type >= 13 && type % 2 === 1;
    // Integers: none longer than four bytes is a page number.
    const length = text ? (type - 13) / 2 : [0, 1, 2, 3, 4][type];
    if (length === undefined || at + length > page.length) return undefined;
    row.push(
      text ? page.toString('utf8', at, at + length) : length === 0 ? null : page.readIntBE(at, length),
    );
    at += length;
  }
  return at === rowid.next + payload.value ? row : undefined;
}

/** The log's checksum, computed over 8 bytes at a time (https://www.sqlite.org/fileformat2.html#checksum_algorithm). */
class Checksum {
  #one = 0;
  #two = 0;
  readonly #big: boolean;

  constructor(big: boolean) {
    this.#big = big;
  }

  add(bytes: Buffer, from: number, to: number): void {
    let [one, two] = [this.#one, this.#two];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = from; at < to; at += 8) {
      one = (one + view.getUint32(at, !this.#big) + two) | 0;
      two = (two + view.getUint32(at + 4, !this.#big) + one) | 0;
    }
    [this.#one, this.#two] = [one, two];
  }

  matches(bytes: Buffer, at: number): boolean {
    return bytes.readInt32BE(at) === this.#one && bytes.readInt32BE(at + 4) === this.#two;
  }
}

/** Reads a file sequentially by exact lengths. */
class LogReader {
  readonly #fd: number;
  readonly #piece: Buffer;
  #filled = 0;
  #at = 0;

  constructor(fd: number, size: number) {
    this.#fd = fd;
    this.#piece = Buffer.alloc(Math.min(size, 256 * frameLength));
  }

  next(length: number): Buffer | undefined {
    if (this.#filled - this.#at < length) {
      this.#piece.copyWithin(0, this.#at, this.#filled);
      this.#filled -= this.#at;
      this.#at = 0;
      while (this.#filled < length) {
        const read = readSync(this.#fd, this.#piece, this.#filled, this.#piece.length - this.#filled, null);
        if (read === 0) return undefined;
        this.#filled += read;
      }
    }
    this.#at += length;
    return this.#piece.subarray(this.#at - length, this.#at);
  }
}

/** Closing a descriptor of the log releases no locks: they are on the database file and its shared memory. */
function openLog(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    // The last process to close the vault has just removed it.
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Checks every version of the first page in frames that SQLite would recover (https://www.sqlite.org/fileformat2.html#walformat); SQLite stops at the
 * first wrong checksum.
 */
function checkLog(path: string): void {
  const fd = openLog(path);
  if (fd === undefined) return;
  try {
    const { size } = fstatSync(fd);
    if (size <= walHeaderLength) return;
    const reader = new LogReader(fd, size);
    const header = Buffer.from(reader.next(walHeaderLength) ?? []);
    const magic = header.length === walHeaderLength ? header.readUInt32BE(0) : 0;
    if (magic !== 0x377f0682 && magic !== 0x377f0683) return;
    if (header.readUInt32BE(8) !== pageLength) throw alteredFile('its log has pages of another length');
    const sum = new Checksum(magic === 0x377f0683);
    sum.add(header, 0, 24);
    if (!sum.matches(header, 24)) return;
    for (let frame = reader.next(frameLength); frame; frame = reader.next(frameLength)) {
      sum.add(frame, 0, 8);
      sum.add(frame, frameHeaderLength, frameLength);
      if (frame.compare(header, 16, 24, 8, 16) !== 0 || !sum.matches(frame, 16)) return;
      if (frame.readUInt32BE(0) === 1) checkFirstPage(frame.subarray(frameHeaderLength));
    }
  } finally {
    closeSync(fd);
  }
}
