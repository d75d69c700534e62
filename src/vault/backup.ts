/** Backups: one sealed file with header, state, rows and audit trail (docs/spec/backup.md), opened with the vault's own protectors. */
import { randomBytes } from 'node:crypto';
import { concat, u32, u64, utf8, view } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Secret } from '../base/secret.ts';
import { AeadKey, sealOverhead } from '../crypto/aead.ts';
import { deriveKey } from '../crypto/derive.ts';
import { Barrier } from './barrier.ts';
import { authenticateHeader, headerDigest, parseUntrustedHeader, type Header } from './header.ts';
import { rootSubkey, uuidBytes } from './keys.ts';
import { visitRows } from './rekey.ts';
import { addMac, decodeState, rowMac, type State } from './state.ts';
import type { Fill, Row, Store } from './stores/store.ts';
import type { OpenVault } from './vault.ts';

const magic = utf8('kms-backup-v1\n');
const saltLength = 32;
const chunkLength = 1 << 18;
const maxHeaderLength = 1 << 20;
const entryTypes = { state: 0x53, row: 0x52, trail: 0x41 } as const;

export interface BackupSummary {
  readonly vaultId: string;
  readonly rows: number;
  /** Bytes of audit trail. */
  readonly trail: number;
  readonly changes: number;
}

function invalid(what: string): KmsError {
  return new KmsError('BackupInvalid', `the backup ${what}`, { hint: 'use another copy of it' });
}

function frameContext(vaultId: string, salt: Uint8Array, index: number, final: boolean): Buffer {
  return concat(utf8('kms backup v1'), uuidBytes(vaultId), salt, u64(index), Buffer.from([final ? 1 : 0]));
}

function backupKey(root: Secret, salt: Uint8Array): AeadKey {
  return new AeadKey(deriveKey(root, salt, 'kms backup v1'));
}

/** Collects entries into frames and seals them one by one. */
class FrameWriter {
  readonly #vaultId: string;
  readonly #salt: Uint8Array;
  readonly #key: AeadKey;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  #pending: Uint8Array[] = [];
  #length = 0;
  #index = 0;

  constructor(vaultId: string, root: Secret, salt: Uint8Array, write: (bytes: Uint8Array) => Promise<void>) {
    this.#vaultId = vaultId;
    this.#salt = salt;
    this.#key = backupKey(root, salt);
    this.#write = write;
  }

  async entry(type: number, body: Uint8Array): Promise<void> {
    this.#pending.push(Buffer.from([type]), u32(body.length), body);
    this.#length += 5 + body.length;
    if (this.#length >= chunkLength) await this.flush(false);
  }

  async flush(final: boolean): Promise<void> {
    const context = frameContext(this.#vaultId, this.#salt, this.#index, final);
    const sealed = this.#key.seal(concat(...this.#pending), context);
    await this.#write(concat(u32(sealed.length), Buffer.from([final ? 1 : 0]), sealed));
    this.#pending = [];
    this.#length = 0;
    this.#index += 1;
  }
}

/** Writes a backup of one consistent moment. `trail`: the audit trail's bytes up to a sealed head. Other processes can work meanwhile. */
export function writeBackup(
  vault: OpenVault,
  trail: (head: JsonObject | undefined) => AsyncIterable<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<BackupSummary> {
  return vault.snapshot(async (state, headerText) => {
    const salt = randomBytes(saltLength);
    const header = utf8(headerText);
    await write(concat(magic, u32(header.length), header, salt));
    const frames = new FrameWriter(vault.id, vault.subkey('backup'), salt, write);
    await frames.entry(entryTypes.state, (await vault.store.getState()) ?? new Uint8Array());
    await visitRows(vault.store, (row) =>
      frames.entry(entryTypes.row, concat(row.bucket, row.id, row.sealed)),
    );
    let trailBytes = 0;
    for await (const bytes of trail(state.head)) {
      trailBytes += bytes.length;
      await frames.entry(entryTypes.trail, bytes);
    }
    await frames.flush(true);
    return { vaultId: vault.id, rows: state.rows, trail: trailBytes, changes: state.changes };
  });
}

/** Reads exact lengths from chunks of any size. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = [this.#held];
    let have = this.#held.length;
    while (have < length) {
      const next = await this.#source.next();
      if (next.done === true) throw invalid('is incomplete');
      parts.push(next.value);
      have += next.value.length;
    }
    const all = parts.length === 1 ? this.#held : concat(...parts);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }

  async atEnd(): Promise<boolean> {
    if (this.#held.length > 0) return false;
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return true;
      if (next.value.length > 0) return false;
    }
  }
}

interface Opened {
  readonly header: Header;
  readonly headerText: string;
  readonly rootKey: Secret;
  readonly entries: AsyncGenerator<{ readonly type: number; readonly body: Buffer }>;
}

/** Reads the header of a backup and unlocks it. */
async function openBackup(
  source: AsyncIterable<Uint8Array>,
  unlock: (header: Header) => Promise<Secret>,
): Promise<Opened> {
  const reader = new ByteReader(source);
  if (!(await reader.exactly(magic.length)).equals(magic))
    throw invalid('is another kind of file, or its start is damaged');
  const headerLength = (await reader.exactly(4)).readUInt32BE();
  if (headerLength > maxHeaderLength) throw invalid('is damaged');
  const headerText = (await reader.exactly(headerLength)).toString('utf8');
  const salt = Buffer.from(await reader.exactly(saltLength));
  const header = await readHeader(headerText);
  const rootKey = await unlock(header);
  try {
    authenticateHeader(headerText, header, rootKey);
  } catch {
    throw invalid('is damaged or was altered');
  }
  const key = backupKey(rootSubkey(rootKey, header.vaultId, 'backup'), salt);
  return { header, headerText, rootKey, entries: readEntries(reader, key, header.vaultId, salt) };
}

async function readHeader(text: string): Promise<Header> {
  try {
    return await parseUntrustedHeader(text);
  } catch {
    throw invalid('is damaged or was altered');
  }
}

async function* readEntries(
  reader: ByteReader,
  key: AeadKey,
  vaultId: string,
  salt: Uint8Array,
): AsyncGenerator<{ readonly type: number; readonly body: Buffer }> {
  for (let index = 0, final = false; !final; index++) {
    const start = await reader.exactly(5);
    const length = start.readUInt32BE();
    final = start[4] === 1;
    // A frame is a chunk and at most one entry more; entries hold a row or a piece of trail.
    if (length < sealOverhead || length > chunkLength * 66) throw invalid('is damaged or was altered');
    const frame = key.open(await reader.exactly(length), frameContext(vaultId, salt, index, final));
    if (!frame || (start[4] ?? 0) > 1) throw invalid('is damaged or was altered');
    for (let at = 0; at < frame.length;) {
      if (frame.length - at < 5) throw invalid('is damaged or was altered');
      const size = frame.readUInt32BE(at + 1);
      if (frame.length - at - 5 < size) throw invalid('is damaged or was altered');
      yield { type: frame[at] ?? 0, body: frame.subarray(at + 5, at + 5 + size) };
      at += 5 + size;
    }
  }
  if (!(await reader.atEnd())) throw invalid('has data after its end');
}

interface Sink {
  state(sealed: Uint8Array): Promise<void>;
  row(row: Row): Promise<void>;
  trail(bytes: Uint8Array): Promise<void>;
}

/** Reads a whole backup into `sink` and checks that its rows match the sealed state. */
async function readBackup(opened: Opened, sink: Sink): Promise<BackupSummary> {
  const barrier = new Barrier(opened.rootKey, opened.header);
  let state: State | undefined;
  let [digest, rows, trail] = [0n, 0, 0];
  for await (const { type, body } of opened.entries) {
    if (type === entryTypes.state && !state) {
      state = decodeState(barrier.openState(body));
      await sink.state(body);
    } else if (type === entryTypes.row && body.length > 32) {
      const bytes = view(body);
      const row: Row = {
        bucket: bytes.subarray(0, 16),
        id: bytes.subarray(16, 32),
        sealed: bytes.subarray(32),
      };
      barrier.openRecord(row);
      digest = addMac(digest, rowMac(barrier.setKey, row));
      rows += 1;
      await sink.row(row);
    } else if (type === entryTypes.trail) {
      trail += body.length;
      await sink.trail(body);
    } else {
      throw invalid('is damaged or was altered');
    }
  }
  if (state?.rows !== rows || state.digest !== digest || state.header !== headerDigest(opened.headerText)) {
    throw invalid('does not match the state of its vault');
  }
  return { vaultId: opened.header.vaultId, rows, trail, changes: state.changes };
}

const discard: Sink = {
  state: () => Promise.resolve(),
  row: () => Promise.resolve(),
  trail: () => Promise.resolve(),
};

/** Opens every part of a backup and discards it. Rejects with `BackupInvalid`. */
export async function verifyBackup(
  source: AsyncIterable<Uint8Array>,
  unlock: (header: Header) => Promise<Secret>,
): Promise<BackupSummary> {
  return readBackup(await openBackup(source, unlock), discard);
}

/** Restores into the store that `createStore` creates. `trail` keeps the trail under a temporary name until `place`, just before it appears. */
export async function restoreBackup(
  source: AsyncIterable<Uint8Array>,
  unlock: (header: Header) => Promise<Secret>,
  createStore: (fill: Fill) => Promise<void>,
  trail: { write(bytes: Uint8Array): Promise<void>; place(): Promise<void> },
): Promise<BackupSummary> {
  let summary: BackupSummary | undefined;
  await createStore(async (store) => {
    const opened = await openBackup(source, unlock);
    await store.begin('write');
    await store.putHeader(opened.headerText);
    summary = await readBackup(
      opened,
      storeSink(store, (bytes) => trail.write(bytes)),
    );
    await store.commit();
    await trail.place();
  });
  if (!summary) throw invalid('was not read');
  return summary;
}

function storeSink(store: Store, trail: (bytes: Uint8Array) => Promise<void>): Sink {
  return { state: (sealed) => store.putState(sealed), row: (row) => store.put(row), trail };
}
