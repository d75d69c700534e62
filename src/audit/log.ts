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

/** By another of its names the vault has another trail and, which is worse, another log: both lie beside the name that is used. */
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

/**
 * Where the trail of a vault lies: beside the vault file itself, whatever link leads to it, unless the trail stayed beside the link
 * when the file was moved.
 */
export function getAuditPath(vaultPath: string): string {
  const named = `${vaultPath}${trailSuffix}`;
  try {
    if (!lstatSync(vaultPath).isSymbolicLink() || existsSync(named)) return named;
    return `${realpathSync(vaultPath)}${trailSuffix}`;
  } catch {
    // The vault cannot be reached, which those who open it say.
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

/**
 * In another user's folder a link could lead root to any file, whose end that user's vault would then say, and whose bytes would be in a
 * backup that the user can open.
 */
function linkFlag(): number {
  return isForeignOwnerAllowed() ? constants.O_NOFOLLOW : 0;
}

/** The trail for reading; undefined when there is none. Throws `AuditUnavailable`. */
export async function openTrail(path: string): Promise<FileHandle | undefined> {
  try {
    // A pipe in its place must not be waited for.
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

/** The trail's bytes that belong to a sealed head, for a backup. Throws `AuditIntegrity` when they are not there. */
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

/** What records that calls written behind the sealed head took no effect. */
export const recoveryEvent = 'RecoverAuditTrail';

/** Whether a line behind the sealed head says that lines before it were found there already. */
export function isRecovery(line: Buffer): boolean {
  const record = parseJson(line.toString('utf8'));
  return isJsonObject(record) && record['eventName'] === recoveryEvent;
}

/** Splits bytes into whole lines (without their newlines) and the unfinished rest. */
export function splitLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let at = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
    lines.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return { lines, rest: bytes.subarray(at) };
}

/** Where a ledger writes its lines. Every method stands inside the vault's write transaction. */
export interface Trail {
  readonly path: string;
  /** Brings the trail in agreement with the sealed head; resolves to the head to go on from. */
  settle(head: Head): Promise<Head>;
  append(bytes: Buffer, at: number): Promise<void>;
  /** Takes the bytes back that were appended at `from` and end at `to`, unless others follow them. */
  cut(from: number, to: number): Promise<void>;
  setAside(suffix: string): Promise<string>;
  close(): Promise<void>;
}

/** The trail of a vault in memory: its lines are chained and counted, and kept nowhere. */
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

/** Whether the path still leads to this file: lines in another are found by nobody. */
function isNamedOnce(file: FileHandle, path: string): boolean {
  try {
    const [own, named] = [fstatSync(file.fd), statSync(path, { throwIfNoEntry: false })];
    return named?.ino === own.ino && named.dev === own.dev;
  } catch {
    return false;
  }
}

/** The open trail. Every method stands inside the vault's write transaction, which serialises processes. */
export class AuditLog implements Trail {
  readonly path: string;
  readonly #key: Secret;
  #file: FileHandle | undefined;

  constructor(path: string, key: Secret) {
    this.path = path;
    this.#key = key;
  }

  /** Or that of a link to it. */
  get #vaultPath(): string {
    return this.path.slice(0, -trailSuffix.length);
  }

  /**
   * Makes the file agree with the sealed head. After a crash between the file's sync and the vault's commit the file holds
   * whole lines beyond the head, which are kept, and perhaps an unfinished one, which is cut off. Resolves to the
   * head after that. Throws `AuditIntegrity` when the file is shorter than the head says, or longer by lines that this vault did
   * not write right after it, or by those of two interrupted transactions.
   */
  async settle(head: Head): Promise<Head> {
    const file = await this.#open(head);
    // Both this and the write in `append` are quicker than a turn of the thread pool; only the sync waits for the disk.
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

  /** Writes bytes at the trail's end and syncs them. Throws `AuditUnavailable` or `StorageFull`. */
  async append(bytes: Buffer, at: number): Promise<void> {
    const file = this.#file;
    if (!file) throw unavailable(this.path, undefined);
    try {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(file.fd, bytes, done, bytes.length - done, at + done);
      }
      await file.datasync();
    } catch (error) {
      // A part of a line is worse than none; whole lines are dealt with by `settle`.
      await file.truncate(at).catch(() => undefined);
      throw unavailable(this.path, error);
    }
  }

  async cut(from: number, to: number): Promise<void> {
    const file = this.#file;
    if (file && fstatSync(file.fd).size === to) await file.truncate(from);
  }

  /** Moves the damaged file aside, under the returned name, which no other has. */
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
