/** The journal of a header that is being replaced in its file (docs/spec/share.md, "Replacing a header"). */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { concat, equal, u32, u64, utf8 } from '../../base/bytes.ts';
import { syncFolder } from '../trees/placing.ts';
import { Temporary } from '../trees/temporary.ts';
import { lockFile, type FileLock } from './filelock.ts';

const magic = utf8('kms header journal 1\n');
const fixedLength = magic.length + 12;
const digestLength = 32;
/** From this length on a header is replaced in its place, and has room. */
export const longMessage = 1 << 20;
/** A header and its tag beyond this are not replaced in place. */
export const maxHeaderInPlace = 64 * 1024;
/** Version, suite and message id. */
const startLength = 35;
const maxName = 255;

interface Sidecars {
  readonly journal: string;
  readonly lock: string;
}

/** Undefined where a name would be too long. */
export function sidecarsOf(path: string): Sidecars | undefined {
  const name = basename(path);
  if (Buffer.byteLength(name) + '.'.length + '.kms-header'.length > maxName) return undefined;
  const beside = (ending: string): string => join(dirname(path), `.${name}.kms-${ending}`);
  return { journal: beside('header'), lock: beside('lock') };
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export interface Pending {
  readonly messageLength: number;
  /** Header body and tag. */
  readonly header: Buffer;
}

export function encodeJournal({ messageLength, header }: Pending): Buffer {
  const body = concat(magic, u64(messageLength), u32(header.length), header);
  return concat(body, digest(body));
}

/** Undefined for anything but a whole journal. */
export function decodeJournal(bytes: Buffer): Pending | undefined {
  if (
    bytes.length < fixedLength + startLength + digestLength ||
    !bytes.subarray(0, magic.length).equals(magic)
  )
    return undefined;
  const messageLength = Number(bytes.readBigUInt64BE(magic.length));
  const length = bytes.readUInt32BE(magic.length + 8);
  if (bytes.length !== fixedLength + length + digestLength) return undefined;
  const end = fixedLength + length;
  if (!equal(digest(bytes.subarray(0, end)), bytes.subarray(end))) return undefined;
  return { messageLength, header: Buffer.from(bytes.subarray(fixedLength, end)) };
}

interface Read {
  readonly bytes: Buffer;
  readonly uid: number;
  readonly size: number;
}

/** Up to `limit` bytes of a regular file; undefined where there is none to be read. */
function readStart(path: string, limit: number): Read | undefined {
  let fd: number;
  try {
    // Beside almost every message there is none, and an error takes five times as long.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return undefined;
    const bytes = Buffer.alloc(Math.min(limit, stat.size));
    const length = readSync(fd, bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, length), uid: stat.uid, size: stat.size };
  } finally {
    closeSync(fd);
  }
}

/** What the journal of a file holds, where it counts. */
function pendingOf(path: string, journal: string): Pending | undefined {
  const written = readStart(journal, fixedLength + maxHeaderInPlace + digestLength + 1);
  if (written === undefined) return undefined;
  const pending = decodeJournal(written.bytes);
  const file = pending && readStart(path, startLength);
  if (!pending || !file) return undefined;
  const trusted = [process.geteuid?.() ?? 0, file.uid, 0].includes(written.uid);
  const belongs =
    file.size === pending.messageLength && file.bytes.equals(pending.header.subarray(0, startLength));
  return trusted && belongs ? pending : undefined;
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function journalFor(path: string): { readonly real: string; readonly sidecars: Sidecars } | undefined {
  const first = sidecarsOf(path);
  const real = realPath(path);
  const sidecars = real === undefined || real === path ? first : sidecarsOf(real);
  return real === undefined || sidecars === undefined ? undefined : { real, sidecars };
}

/**
 * Header and tag of a file whose header is being replaced, or was when a process or the power ended: to be taken instead of as many bytes at its
 * beginning. To be asked after these bytes were read.
 */
export function pendingHeader(path: string): Buffer | undefined {
  const found = journalFor(path);
  return found && pendingOf(found.real, found.sidecars.journal)?.header;
}

/** `start` with the header that is to be taken instead of its own. It is as long as that header, at least. */
export function withPending(start: Buffer, pending: Buffer | undefined): Buffer {
  if (pending === undefined || start.length < pending.length) return start;
  // Another message may have taken the file's place since.
  if (!start.subarray(0, startLength).equals(pending.subarray(0, startLength))) return start;
  return concat(pending, start.subarray(pending.length));
}

function write(fd: number, header: Buffer): void {
  for (let at = 0; at < header.length;) at += writeSync(fd, header, at, header.length - at, at);
  fsyncSync(fd);
}

/** Writes header and tag over those of the file that is there now, if it is the one that the journal is of. */
function overwrite(path: string, { messageLength, header }: Pending): void {
  const fd = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    const start = Buffer.alloc(startLength);
    const length = readSync(fd, start, 0, startLength, 0);
    const same = length === startLength && start.equals(header.subarray(0, startLength));
    if (same && fstatSync(fd).size === messageLength) write(fd, header);
  } finally {
    closeSync(fd);
  }
}

function removeJournal(journal: string): void {
  try {
    unlinkSync(journal);
  } catch {
    return;
  }
  syncFolder(dirname(journal));
}

/** Finishes what was interrupted. To be called with the lock. Says whether nothing is left to do. */
function finish(path: string, { journal }: Sidecars): boolean {
  const pending = pendingOf(path, journal);
  if (pending === undefined) return true;
  try {
    overwrite(path, pending);
    removeJournal(journal);
    return true;
  } catch {
    // Readers take the header from the journal.
    return false;
  }
}

/** Before a file is opened: finishes the replacement of its header, where one was interrupted and that can be done. */
export async function settle(path: string): Promise<void> {
  const found = journalFor(path);
  if (!found || pendingOf(found.real, found.sidecars.journal) === undefined) return;
  const lock = await lockMessage(found.real, 0).catch(() => undefined);
  if (lock === undefined) return;
  try {
    finish(found.real, found.sidecars);
  } finally {
    lock.release();
  }
}

/** The same with the lock of the file held. */
function settleLocked(path: string): void {
  const found = journalFor(path);
  if (found) finish(found.real, found.sidecars);
}

const rwBits = 0o666;
const patience = 30_000;

/** Holds others off a file whose header is to be changed. */
export async function lockMessage(path: string, wait = patience): Promise<FileLock | undefined> {
  const sidecars = sidecarsOf(path);
  if (sidecars === undefined) return undefined;
  const mode = (readMode(path) ?? 0o600) & rwBits;
  return lockFile(path, sidecars.lock, mode, wait);
}

/** Does `work` with the lock of the file held, after what was interrupted, or done, by the process that held it before. */
export async function withMessageLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = await lockMessage(path);
  try {
    settleLocked(path);
    return await work();
  } finally {
    lock?.release();
  }
}

function readMode(path: string): number | undefined {
  try {
    const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return fstatSync(fd).mode;
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined;
  }
}

/**
 * Replaces header and tag in place by others of the same length. To be called with the lock, for a header that was
 * authenticated and is the one in `fd`, which may be written. When it throws before the journal is in its place, nothing has
 * changed; after that, the new header counts.
 */
export function replaceInPlace(path: string, fd: number, pending: Pending): void {
  const sidecars = sidecarsOf(path);
  if (sidecars === undefined) throw new RangeError('the name is too long');
  const file = new Temporary(path);
  try {
    file.write(encodeJournal(pending));
    file.flush();
    fsyncSync(file.fd);
    file.close();
    renameSync(file.path, sidecars.journal);
    file.placed();
  } finally {
    file.discard();
  }
  syncFolder(dirname(path));
  write(fd, pending.header);
  removeJournal(sidecars.journal);
}

/** Removes a journal that does not count beside a file whose header was seen to be authentic. */
export function dropStaleJournal(path: string): void {
  const sidecars = sidecarsOf(path);
  if (sidecars && pendingOf(path, sidecars.journal) === undefined) removeJournal(sidecars.journal);
}
