/** The fingerprints of a vault, in its records (docs/spec/vault.md, "Fingerprints"). */
import { base64, fromBase64, hex, view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { fingerprintBytes, fingerprintOf, macBytes, packFingerprint } from '../../base/fingerprint.ts';
import type { JsonObject } from '../../base/json.ts';
import type { ReadTx, RecordName, Tx } from '../../vault/types.ts';
import { valuesOf } from './values.ts';

const kind = 'fingerprints';
/** Fingerprints of one record, of which there are 256. */
const mostInRecord = 40;
const settingName: RecordName = { kind: 'settings', scope: '', name: 'fingerprints' };

/** What it takes to recognise the values. */
export interface FingerprintTable {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly entries: Uint8Array;
}

const nameOf = (first: string): RecordName => ({ kind, scope: '', name: first });

function damaged(): KmsError {
  return new KmsError(
    'VaultIntegrity',
    'the fingerprints of the vault are of a form that this kms does not know',
    {
      hint: 'drop them: kms vault fingerprints clear',
    },
  );
}

function entriesIn(value: JsonObject | undefined): Buffer {
  if (value === undefined) return Buffer.alloc(0);
  const { format, entries } = value;
  const bytes = format === 1 && typeof entries === 'string' ? fromBase64(entries) : undefined;
  if (bytes === undefined || bytes.length % fingerprintBytes !== 0) throw damaged();
  return bytes;
}

/** Where the fingerprint of the same normal form is; -1 where there is none. */
function placeOf(entries: Buffer, entry: Buffer): number {
  for (let at = 0; at < entries.length; at += fingerprintBytes) {
    if (entry.compare(entries, at, at + macBytes, 0, macBytes) === 0) return at;
  }
  return -1;
}

/** The entries with one more; the same where it is among them. */
function withEntry(entries: Buffer, entry: Buffer): Buffer {
  const at = placeOf(entries, entry);
  if (at === -1) return Buffer.concat([entries, entry]);
  // The value is the same, but may be written in lines here and was not there: then more of its bytes can be escaped.
  const last = at + fingerprintBytes - 1;
  const traits = (entries[last] ?? 0) | (entry[fingerprintBytes - 1] ?? 0);
  if (traits === entries[last]) return entries;
  const changed = Buffer.from(entries);
  changed[last] = traits;
  return changed;
}

/** Whether the vault remembers what it encrypts. */
export async function keepsFingerprints(tx: ReadTx): Promise<boolean> {
  const value = await tx.get(settingName);
  if (value === undefined) return true;
  if (value['format'] !== 1) throw damaged();
  return value['kept'] !== false;
}

/** Adds the fingerprints of what is worth it in a plaintext, within the transaction of the call that encrypts it. */
export async function rememberPlaintext(tx: Tx, plaintext: Uint8Array): Promise<void> {
  const values = valuesOf(plaintext);
  if (values.length === 0 || !(await keepsFingerprints(tx))) return;
  const keys = tx.fingerprintKeys;
  const byName = new Map<string, Buffer[]>();
  for (const value of values) {
    const made = fingerprintOf(keys, value);
    if (made === undefined) continue;
    const name = hex(made.mac.subarray(0, 1));
    byName.set(name, [...(byName.get(name) ?? []), packFingerprint(made)]);
  }
  for (const [name, added] of byName) await addTo(tx, nameOf(name), added);
}

async function addTo(tx: Tx, record: RecordName, added: readonly Buffer[]): Promise<void> {
  const before = entriesIn(await tx.get(record));
  const all = added.reduce(withEntry, before);
  if (all === before) return;
  const kept = all.subarray(Math.max(0, all.length - mostInRecord * fingerprintBytes));
  await tx.put(record, { format: 1, entries: base64(kept) });
}

interface Stored {
  readonly names: readonly string[];
  readonly entries: Buffer;
}

async function readAll(tx: ReadTx, read: (value: JsonObject) => Buffer): Promise<Stored> {
  const names: string[] = [];
  const entries: Buffer[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await tx.list(kind, '', { limit: 256, after });
    for (const { name, value } of items) {
      names.push(name);
      entries.push(read(value));
    }
    after = next;
  } while (after !== undefined);
  return { names, entries: Buffer.concat(entries) };
}

export async function fingerprintTable(tx: ReadTx): Promise<FingerprintTable> {
  const { entries } = await readAll(tx, entriesIn);
  return { key: view(tx.fingerprintKeys.key), entries };
}

export async function countFingerprints(tx: ReadTx): Promise<number> {
  return (await readAll(tx, entriesIn)).entries.length / fingerprintBytes;
}

/** Deletes them all; resolves to how many there were. */
export async function clearFingerprints(tx: Tx): Promise<number> {
  // Also those of a form that is not known: they are what one wants to be rid of.
  const { names, entries } = await readAll(tx, (value) => {
    const { entries: text } = value;
    return typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  });
  for (const name of names) await tx.delete(nameOf(name), { erase: true });
  return Math.floor(entries.length / fingerprintBytes);
}

/** Whether they are kept from now on. Those that there are are deleted where they are not; resolves to how many. */
export async function setFingerprints(tx: Tx, kept: boolean): Promise<number> {
  const deleted = kept ? 0 : await clearFingerprints(tx);
  if (kept) await tx.delete(settingName);
  else await tx.put(settingName, { format: 1, kept });
  return deleted;
}
