/**
 * Finishes header replacements in place that builds before 0.1.0 left when they were killed (docs/spec/share.md, "Interrupted replacements"): a
 * message whose header may be torn, and a file beside it that holds the whole header. This happens before the message is read.
 */
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
  unlinkSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { equal, utf8 } from '../base/bytes.ts';
import { KmsError, systemCode } from '../base/errors.ts';

const magic = utf8('kms header journal 1\n');
const fixedLength = magic.length + 12;
const digestLength = 32;
const maxBackup = fixedLength + 64 * 1024 + digestLength;
/** Version, suite and message id. */
const startLength = 35;

interface Pending {
  readonly messageLength: number;
  /** Header body and tag. */
  readonly header: Buffer;
}

/** Undefined unless the backup is complete. */
export function decodeHeaderBackup(bytes: Buffer): Pending | undefined {
  if (bytes.length < fixedLength + startLength + digestLength) return undefined;
  if (!bytes.subarray(0, magic.length).equals(magic)) return undefined;
  const end = fixedLength + bytes.readUInt32BE(magic.length + 8);
  if (bytes.length !== end + digestLength) return undefined;
  const digest = createHash('sha256').update(bytes.subarray(0, end)).digest();
  if (!equal(digest, bytes.subarray(end))) return undefined;
  const messageLength = Number(bytes.readBigUInt64BE(magic.length));
  return { messageLength, header: bytes.subarray(fixedLength, end) };
}

/** The first bytes of a regular file; undefined if it cannot be read. */
function startOf(path: string, limit: number): { bytes: Buffer; stat: Stats } | undefined {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return undefined;
    const bytes = Buffer.alloc(Math.min(limit, stat.size));
    return { bytes: bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, 0)), stat };
  } finally {
    closeSync(fd);
  }
}

/** The header in the backup, if it differs from the one in the file and can be trusted. */
function tornHeader(
  path: string,
  backup: string,
): { readonly header: Buffer; readonly torn: boolean } | undefined {
  const written = startOf(backup, maxBackup + 1);
  const pending = written && decodeHeaderBackup(written.bytes);
  const file = pending && startOf(path, pending.header.length);
  if (!written || !pending || !file) return undefined;
  // In a folder that others can write to, anyone can create the backup.
  if (![process.geteuid?.() ?? 0, file.stat.uid, 0].includes(written.stat.uid)) return undefined;
  const { header, messageLength } = pending;
  const ofThisMessage = file.bytes.subarray(0, startLength).equals(header.subarray(0, startLength));
  if (file.stat.size !== messageLength || !ofThisMessage) return undefined;
  return { header, torn: !file.bytes.equals(header) };
}

/** Every process that finishes writes the same bytes, and nothing to another message that has taken the name since. */
function overwrite(path: string, header: Buffer): void {
  const fd = openSync(path, constants.O_RDWR | constants.O_NOFOLLOW);
  try {
    const start = Buffer.alloc(startLength);
    readSync(fd, start, 0, startLength, 0);
    if (!start.equals(header.subarray(0, startLength))) return;
    for (let at = 0; at < header.length;) at += writeSync(fd, header, at, header.length - at, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function headerBackupPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.kms-header`);
}

function present(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // The name is too long, so there never was a backup.
    return false;
  }
}

/** `links`: the path may be a symbolic link, whose backup is beside its target. Throws if the replacement cannot be finished. */
export function restoreHeader(path: string, links = false): void {
  let real = path;
  if (links) {
    try {
      real = realpathSync(path);
    } catch {
      return;
    }
  }
  const backup = headerBackupPath(real);
  if (!present(backup)) return;
  const found = tornHeader(real, backup);
  if (found === undefined) return;
  try {
    if (found.torn) overwrite(real, found.header);
  } catch (error) {
    throw new KmsError(
      'FileUnusable',
      `the header of ${path} was left half replaced by an earlier version, and the file cannot be written (${systemCode(error) ?? 'failed'})`,
      {
        hint: `copy it together with ${backup} to a folder that you can write to, and use the copy`,
        cause: error,
      },
    );
  }
  try {
    unlinkSync(backup);
  } catch {
    // Harmless: it repeats the header of the file.
  }
}
