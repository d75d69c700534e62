/**
 * Calendar of the work that the service does without a request. There is one collection of entries per day, so finding due work never reads the keys;
 * a mark per kind holds a time before which nothing is due, so the common check costs one read.
 */
import { dayMs, type Key } from './keys.ts';
import type { ReadTx, RecordName, Tx } from '../vault/types.ts';
import { readPages } from './pages.ts';

/** `erasure`: of imported material and of expired wrapping keys. */
export type DueKind = 'deletion' | 'erasure' | 'rotation';

/** A key with due work. The key's own record says whether the entry is still valid. */
export interface DueEntry {
  readonly region: string;
  readonly keyId: string;
}

function dayOf(time: number): number {
  return Math.floor(time / dayMs);
}

function scopeOf(kind: DueKind, day: number): string {
  return `${kind}/${day}`;
}

function entryName(kind: DueKind, at: Date, { region, id }: Key): RecordName {
  return { kind: 'due', scope: scopeOf(kind, dayOf(at.getTime())), name: `${region}/${id}` };
}

function markName(kind: DueKind): RecordName {
  return { kind: 'due', scope: 'mark', name: kind };
}

async function readMark(tx: ReadTx, kind: DueKind): Promise<number> {
  const mark = await tx.get(markName(kind));
  return typeof mark?.['notBefore'] === 'number' ? mark['notBefore'] : Infinity;
}

/** Time before which no work is due ahead of a call, in ms since the epoch. */
export function readNextDue(tx: ReadTx): Promise<number> {
  return tx.derived('due', async () =>
    Math.min(await readMark(tx, 'erasure'), await readMark(tx, 'deletion')),
  );
}

export async function schedule(tx: Tx, kind: DueKind, at: Date, key: Key): Promise<void> {
  const time = at.getTime();
  await tx.put(entryName(kind, at, key), { at: time });
  if (time < (await readMark(tx, kind))) await tx.put(markName(kind), { notBefore: time });
}

/** Like `schedule`, for a key that can have several entries: an earlier entry of that day stays. */
export async function noteDue(tx: Tx, kind: DueKind, at: Date, key: Key): Promise<void> {
  const former = (await tx.get(entryName(kind, at, key)))?.['at'];
  if (typeof former !== 'number' || at.getTime() < former) await schedule(tx, kind, at, key);
}

export async function unschedule(tx: Tx, kind: DueKind, at: Date, key: Key): Promise<void> {
  await tx.delete(entryName(kind, at, key));
}

export interface Due {
  readonly entries: readonly (DueEntry & { readonly record: RecordName })[];
  /** No work is due before this time once the entries are taken, in ms since the epoch. */
  readonly notBefore: number;
}

/** Finds about `limit` entries at most that are due at `now`. */
export async function findDue(tx: ReadTx, kind: DueKind, now: Date, limit: number): Promise<Due> {
  const mark = await readMark(tx, kind);
  const today = dayOf(now.getTime());
  const entries: Due['entries'][number][] = [];
  if (mark > now.getTime()) return { entries, notBefore: mark };
  let notBefore = (today + 1) * dayMs;
  for (let day = dayOf(mark); day <= today; day += 1) {
    const scope = scopeOf(kind, day);
    for await (const items of readPages(tx, 'due', scope)) {
      for (const { name, value } of items) {
        const at = Number(value['at']);
        if (at > now.getTime()) {
          notBefore = Math.min(notBefore, at);
        } else {
          const slash = name.lastIndexOf('/');
          const [region, keyId] = [name.slice(0, slash), name.slice(slash + 1)];
          entries.push({ region, keyId, record: { kind: 'due', scope, name } });
        }
      }
      if (entries.length >= limit) return { entries, notBefore: day * dayMs };
    }
  }
  return { entries, notBefore };
}

/** Removes entries from the calendar. Do the work in the same transaction. */
export async function takeDue(
  tx: Tx,
  kind: DueKind,
  now: Date,
  limit = Infinity,
): Promise<readonly DueEntry[]> {
  const mark = await readMark(tx, kind);
  if (mark > now.getTime()) return [];
  const { entries, notBefore } = await findDue(tx, kind, now, limit);
  for (const { record } of entries) await tx.delete(record);
  if (notBefore !== mark) await tx.put(markName(kind), { notBefore });
  return entries;
}
