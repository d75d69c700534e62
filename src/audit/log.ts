/** The audit trail's file: append-only JSON lines, mode 0600, beside the vault (docs/spec/audit.md). */
import { constants, existsSync, fstatSync, lstatSync, realpathSync, statSync, writeSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isKmsError, KmsError, systemCode } from '../base/errors.ts';
import { checkOwner, giveToOwnerOf, isForeign, isForeignOwnerAllowed } from '../base/owner.ts';
import { isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import { checkLink, isMacRight, readLine, type Link } from './chain.ts';
import { auditIntegrity, decodeHead, type Head } from './head.ts';

/** Under another name of the file, the vault would have another trail and write-ahead log: both are stored beside the name that is used. */
function refuseOtherName(vaultPath: string): void {
  const names = statSync(vaultPath, { throwIfNoEntry: false })?.nlink ?? 1;
  if (names < 2) return;
  throw new KmsError(
    'AuditIntegrity',
    `the audit trail is missing, and the vault file has ${names} names (hard links)`,
    {
      hint: [
        'name the one beside which its trail lies with --vault: the log of the vault lies beside one name, too',
        `if the trail is lost, remove the other names first: find / -samefile ${vaultPath}`,
      ],
    },
  );
}

const chunkLength = 256 * 1024;

const trailSuffix = '.audit.jsonl';

/** The path of the trail: beside the vault file itself, even behind a link; unless it stayed beside the link when the file was moved. */
export function getAuditPath(vaultPath: string): string {
  const named = `${vaultPath}${trailSuffix}`;
  try {
    if (!lstatSync(vaultPath).isSymbolicLink() || existsSync(named)) return named;
    return `${realpathSync(vaultPath)}${trailSuffix}`;
  } catch {
    // The vault cannot be reached; opening it reports why.
    return named;
  }
}

function unavailable(path: string, error: unknown): KmsError {
  const code = systemCode(error) ?? 'unknown';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new KmsError('StorageFull', 'the disk that holds the audit trail is full; nothing was changed', {
      hint: 'free some space and run the command again',
      cause: error,
    });
  }
  return new KmsError('AuditUnavailable', `the audit trail at ${path} cannot be written (${code})`, {
    hint: 'nothing is done without an audit line: check the file and its folder',
    cause: error,
  });
}

/** In another user's folder a link could lead to any file: that user could write its end, and read its bytes in a backup. */
function linkFlag(): number {
  return isForeignOwnerAllowed() ? constants.O_NOFOLLOW : 0;
}

/** Opens the trail for reading; undefined if there is none. Throws `AuditUnavailable`. */
export async function openTrail(path: string): Promise<FileHandle | undefined> {
  try {
    // Do not block on a pipe in the trail's place.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | linkFlag());
    const stats = await file.stat();
    if (stats.isFile() && !isForeign(stats)) return file;
    await file.close();
    checkOwner('the audit trail', path, stats);
  } catch (error) {
    if (isKmsError(error)) throw error;
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unreadable(path, systemCode(error) ?? 'unknown', error);
  }
  throw unreadable(path, 'EISDIR');
}

async function openOwn(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | linkFlag());
  const stats = fstatSync(file.fd);
  if (stats.isFile() && !isForeign(stats)) return file;
  await file.close();
  checkOwner('the audit trail', path, stats);
  throw unreadable(path, 'ESPIPE');
}

function unreadable(path: string, code: string, cause?: unknown): KmsError {
  return new KmsError('AuditUnavailable', `the audit trail at ${path} cannot be read (${code})`, {
    hint: 'check its owner and permissions',
    cause,
  });
}

/** The bytes of the trail up to a sealed head, for a backup. Throws `AuditIntegrity` if they are missing. */
export async function* readTrail(
  vaultPath: string,
  sealed: JsonObject | undefined,
  vaultId: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const head = decodeHead(sealed, vaultId);
  if (head.size === 0) return;
  const file = await openTrail(getAuditPath(vaultPath));
  if (!file) throw auditIntegrity('the audit trail is missing');
  try {
    for (let at = 0; at < head.size;) {
      const chunk = Buffer.alloc(Math.min(chunkLength, head.size - at));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0)
        throw auditIntegrity('the audit trail is shorter than the vault says: lines are missing');
      yield chunk.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** The event that records that calls whose lines follow the sealed head took no effect. */
export const recoveryEvent = 'RecoverAuditTrail';

/** Whether a line after the sealed head is a recovery event. */
export function isRecovery(line: Buffer): boolean {
  const record = parseJson(line.toString('utf8'));
  return isJsonObject(record) && record['eventName'] === recoveryEvent;
}

/** Splits bytes into whole lines (without newlines) and the unfinished rest. */
export function splitLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let at = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
    lines.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return { lines, rest: bytes.subarray(at) };
}

/**
 * Storage of a ledger's lines. Every method is called within the vault's write transaction, which serialises processes. An implementation must not
 * resolve `append` before the bytes are durable, and must never change or remove lines up to the sealed head.
 */
export interface Trail {
  readonly path: string;
  /** Makes the trail agree with the sealed head; resolves to the head to continue from. */
  settle(head: Head): Promise<Head>;
  append(bytes: Buffer, at: number): Promise<void>;
  /** Removes the bytes appended from `from` to `to`, unless others follow them. */
  cut(from: number, to: number): Promise<void>;
  setAside(suffix: string): Promise<string>;
  close(): Promise<void>;
}

/** An in-memory trail: chains and counts lines but does not keep them. */
export class MemoryLog implements Trail {
  readonly path = ':memory:';

  settle(head: Head): Promise<Head> {
    return Promise.resolve(head);
  }

  append(): Promise<void> {
    return Promise.resolve();
  }

  cut(): Promise<void> {
    return Promise.resolve();
  }

  setAside(): Promise<string> {
    return Promise.resolve(this.path);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Whether the path still leads to this file: lines in a replaced file would be lost. */
function isNamedOnce(file: FileHandle, path: string): boolean {
  try {
    const [own, named] = [fstatSync(file.fd), statSync(path, { throwIfNoEntry: false })];
    return named?.ino === own.ino && named.dev === own.dev;
  } catch {
    return false;
  }
}

/** The open trail of a vault. */
export class AuditLog implements Trail {
  readonly path: string;
  readonly #key: Secret;
  #file: FileHandle | undefined;

  constructor(path: string, key: Secret) {
    this.path = path;
    this.#key = key;
  }

  /** May be a link to the vault file. */
  get #vaultPath(): string {
    return this.path.slice(0, -trailSuffix.length);
  }

  /**
   * Makes the file agree with the sealed head. After a crash between the file's sync and the vault's commit, the file has whole lines after the head,
   * which are kept, and perhaps an unfinished one, which is removed. Resolves to the resulting head. Throws `AuditIntegrity` if the file is shorter
   * than the head says, or has further lines that this vault did not write directly after it, or lines of two interrupted transactions.
   */
  async settle(head: Head): Promise<Head> {
    const file = await this.#open(head);
    // This and the write in `append` are faster than a round trip to the thread pool; only the sync waits for the disk.
    const { size } = fstatSync(file.fd);
    if (size === head.size) return head;
    if (size < head.size)
      throw auditIntegrity('the audit trail is shorter than the vault says: lines are missing');
    const beyond = Buffer.alloc(size - head.size);
    await file.read(beyond, 0, beyond.length, head.size);
    const { lines, rest } = splitLines(beyond);
    let last: Link = head;
    for (const bytes of lines) {
      const line = readLine(bytes);
      const link = checkLink(line, last);
      if (typeof link === 'string' || !line || !isMacRight(line, this.#key)) {
        throw auditIntegrity(
          `line ${last.seq - head.start.seq + 1} of the audit trail was not written by this vault`,
        );
      }
      if (line.base !== head.seq)
        throw auditIntegrity('the vault is older than its audit trail: an old copy was restored');
      if (head.lost === undefined && isRecovery(bytes)) {
        throw auditIntegrity(
          'the vault has lost two transactions in a row: an old copy was restored, or the storage loses writes',
        );
      }
      last = link;
    }
    if (rest.length > 0) await file.truncate(size - rest.length);
    return { ...last, size: size - rest.length, start: head.start };
  }

  /** Appends bytes and syncs them. Throws `AuditUnavailable` or `StorageFull`. */
  async append(bytes: Buffer, at: number): Promise<void> {
    const file = this.#file;
    if (!file) throw unavailable(this.path, undefined);
    try {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(file.fd, bytes, done, bytes.length - done, at + done);
      }
      await file.datasync();
    } catch (error) {
      // A partial line is worse than none; `settle` handles whole lines.
      await file.truncate(at).catch(() => undefined);
      throw unavailable(this.path, error);
    }
  }

  async cut(from: number, to: number): Promise<void> {
    const file = this.#file;
    if (file && fstatSync(file.fd).size === to) await file.truncate(from);
  }

  /** Renames the damaged file; returns its new, unused name. */
  async setAside(suffix: string): Promise<string> {
    await this.close();
    const wanted = `${this.path}.${suffix}`;
    let aside = wanted;
    for (let number = 2; existsSync(aside); number++) aside = `${wanted}-${number}`;
    await rename(this.path, aside).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw unavailable(this.path, error);
      refuseOtherName(this.#vaultPath);
    });
    return aside;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  async #open(head: Head): Promise<FileHandle> {
    if (this.#file && isNamedOnce(this.#file, this.path)) return this.#file;
    await this.close();
    try {
      this.#file = await openOwn(this.path);
    } catch (error) {
      if (isKmsError(error)) throw error;
      if (systemCode(error) !== 'ENOENT') throw unavailable(this.path, error);
      if (head.size > 0) {
        refuseOtherName(this.#vaultPath);
        throw auditIntegrity('the audit trail is missing');
      }
      this.#file = await this.#create();
    }
    return this.#file;
  }

  async #create(): Promise<FileHandle> {
    try {
      const file = await open(this.path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
      giveToOwnerOf(this.#vaultPath, file.fd);
      const folder = await open(dirname(this.path), constants.O_RDONLY);
      await folder.sync();
      await folder.close();
      return file;
    } catch (error) {
      throw unavailable(this.path, error);
    }
  }
}
