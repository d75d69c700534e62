/** Stores the fingerprints of a vault (docs/spec/vault.md, "Fingerprints"). */
import { base64, fromBase64, view } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { fingerprintBytes, fingerprintOf, packFingerprint } from '../../base/fingerprint.ts';
import type { ReadTx, RecordName, Tx } from '../../vault/types.ts';
import { findValues } from './values.ts';

const kind = 'fingerprints';
/** Fingerprints per page, and the maximum number of pages. */
const [pageSize, mostPages] = [64, 160];
const settingName: RecordName = { kind: 'settings', scope: '', name: 'fingerprints' };
const pagesName: RecordName = { kind, scope: '', name: 'pages' };

/** What a scan needs to recognise the values. */
export interface FingerprintTable {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly entries: Uint8Array;
}

/** Numbers of the first and last page; no pages if `first` is greater than `last`. */
interface Pages {
  readonly first: number;
  readonly last: number;
}

const pageName = (number: number): RecordName => ({ kind, scope: '', name: String(number) });

/** An authenticated record in a form that this program does not know. */
class UnknownForm extends KmsError {
  constructor() {
    super('VaultVersion', 'the fingerprints of the vault are of a form that this kms does not know', {
      hint: 'they were written by a newer kms: update kms',
    });
  }
}

async function readPages(tx: ReadTx): Promise<Pages> {
  const value = await tx.get(pagesName);
  if (value === undefined) return { first: 1, last: 0 };
  const { format, first, last } = value;
  if (format !== 1 || typeof first !== 'number' || typeof last !== 'number') throw new UnknownForm();
  return { first, last };
}

async function readPage(tx: ReadTx, number: number): Promise<Buffer> {
  const { format, entries } = (await tx.get(pageName(number))) ?? {};
  const bytes = format === 1 && typeof entries === 'string' ? fromBase64(entries) : undefined;
  if (bytes === undefined || bytes.length % fingerprintBytes !== 0) throw new UnknownForm();
  return bytes;
}

function* readEntries(page: Buffer): Generator<string> {
  for (let at = 0; at < page.length; at += fingerprintBytes) {
    yield page.toString('latin1', at, at + fingerprintBytes);
  }
}

/** A full page never changes and its number is never reused, so its entries can be cached. */
function readFullEntries(tx: ReadTx, number: number): Promise<ReadonlySet<string>> {
  return tx.derived(`${kind}/${number}`, async () => new Set(readEntries(await readPage(tx, number))));
}

/** Whether fingerprinting is on. */
export async function keepsFingerprints(tx: ReadTx): Promise<boolean> {
  const value = await tx.get(settingName);
  if (value === undefined) return true;
  if (value['format'] !== 1) throw new UnknownForm();
  return value['kept'] !== false;
}

/** Fingerprints the values of a plaintext, within the transaction of the call that encrypts it. */
export function rememberPlaintext(tx: Tx, plaintext: Uint8Array): void {
  const values = findValues(plaintext);
  if (values.length === 0) return;
  const keys = tx.fingerprintKeys;
  const made = values.map((value) => fingerprintOf(keys, value)).filter((each) => each !== undefined);
  // Calls that share a transaction write one page.
  tx.deferToCommit(
    addEntries,
    made.map((each) => packFingerprint(each).toString('latin1')),
  );
}

async function addEntries(tx: Tx, added: readonly string[]): Promise<void> {
  try {
    if (await keepsFingerprints(tx)) await addMissingEntries(tx, added);
  } catch (error) {
    // A newer kms may store them in another form. That is no reason to refuse to encrypt.
    if (!(error instanceof UnknownForm)) throw error;
  }
}

async function addMissingEntries(tx: Tx, added: readonly string[]): Promise<void> {
  const before = await readPages(tx);
  let { first, last } = before;
  const current = new Set(last < first ? [] : readEntries(await readPage(tx, last)));
  const full = await readAllFull(tx, before);
  let isChanged = false;
  const write = (): Promise<void> =>
    tx.put(pageName(last), { format: 1, entries: base64(Buffer.from([...current].join(''), 'latin1')) });
  for (const entry of added) {
    if (current.has(entry) || full.some((set) => set.has(entry))) continue;
    if (last < first || current.size >= pageSize) {
      if (isChanged) await write();
      current.clear();
      last++;
      if (last - first >= mostPages) await tx.delete(pageName(first++));
    }
    current.add(entry);
    isChanged = true;
  }
  if (isChanged) await write();
  if (first !== before.first || last !== before.last) await tx.put(pagesName, { format: 1, first, last });
}

/** The entries of all full pages. */
async function readAllFull(tx: ReadTx, { first, last }: Pages): Promise<readonly ReadonlySet<string>[]> {
  const sets: ReadonlySet<string>[] = [];
  for (let number = last - 1; number >= first; number--) sets.push(await readFullEntries(tx, number));
  return sets;
}

export async function readFingerprintTable(tx: ReadTx): Promise<FingerprintTable> {
  const { first, last } = await readPages(tx);
  const pages: Buffer[] = [];
  for (let number = first; number <= last; number++) pages.push(await readPage(tx, number));
  return { key: view(tx.fingerprintKeys.key), entries: Buffer.concat(pages) };
}

export async function countFingerprints(tx: ReadTx): Promise<number> {
  return (await readFingerprintTable(tx)).entries.length / fingerprintBytes;
}

/** Deletes all fingerprints; resolves to their number. */
export async function clearFingerprints(tx: Tx): Promise<number> {
  const { first, last } = await readPages(tx);
  let count = 0;
  for (let number = first; number <= last; number++) {
    count += (await readPage(tx, number)).length / fingerprintBytes;
    await tx.delete(pageName(number), { erase: true });
  }
  if (last >= first) await tx.put(pagesName, { format: 1, first: last + 1, last });
  return count;
}

/** Turns fingerprinting on or off. Turning it off deletes the fingerprints; resolves to their number. */
export async function setFingerprints(tx: Tx, kept: boolean): Promise<number> {
  const deleted = kept ? 0 : await clearFingerprints(tx);
  if (kept) await tx.delete(settingName);
  else await tx.put(settingName, { format: 1, kept });
  return deleted;
}
