/**
 * When a key was last used, for `GetKeyLastUsage`. A use is written in the transaction that seals the audit head anyway, and only once a minute per
 * key and process; in between it is kept in memory. So another process's answer, or that after a crash, can be a minute old.
 */
import type { OperationName } from '../api/kms.ts';
import { operations } from '../api/operations.ts';
import type { KeyLastUsageTrackingOperation } from '../api/types.ts';
import type { ReadTx, RecordName, Tx } from '../vault/types.ts';
import type { Key } from './keys.ts';

export interface Usage {
  readonly operation: KeyLastUsageTrackingOperation;
  readonly time: Date;
  readonly eventId: string;
  readonly requestId: string;
}

export function isTracked(operation: OperationName): operation is KeyLastUsageTrackingOperation {
  return operations[operation].isKeyUsage;
}

const granularityMs = 60_000;
/** Maximum number of keys to remember; each use of others is written. */
const maxRemembered = 10_000;

const startName: RecordName = { kind: 'usage', scope: '', name: 'start' };

function usageName({ region, id }: Pick<Key, 'region' | 'id'>): RecordName {
  return { kind: 'usage', scope: region, name: id };
}

/** Since when the vault records uses: from now on if it did not yet. */
export async function startTracking(tx: Tx, now: Date): Promise<Date> {
  const since = (await tx.get(startName))?.['since'];
  if (typeof since === 'number') return new Date(since);
  await tx.put(startName, { since: now.getTime() });
  return now;
}

export async function deleteUsage(tx: Tx, key: Key): Promise<void> {
  await tx.delete(usageName(key));
}

async function readUsage(tx: ReadTx, key: Key): Promise<Usage | undefined> {
  const value = await tx.get(usageName(key));
  if (value === undefined) return undefined;
  const { time, ...rest } = value as unknown as Omit<Usage, 'time'> & { readonly time: number };
  return { ...rest, time: new Date(time) };
}

/** The uses that one process remembers. */
export class UsageLog {
  readonly #last = new Map<string, Usage>();
  readonly #written = new Map<string, number>();

  /** Call within the call's transaction. */
  async note(tx: Tx, key: Key, usage: Usage): Promise<void> {
    const written = this.#written.get(formatPlace(key)) ?? -Infinity;
    if (usage.time.getTime() - written < granularityMs) return;
    await startTracking(tx, usage.time);
    const { operation, time, eventId, requestId } = usage;
    await tx.put(usageName(key), { operation, time: time.getTime(), eventId, requestId });
  }

  /** Call once the transaction is durable. */
  remember(key: Key, usage: Usage): void {
    const place = formatPlace(key);
    if (this.#last.size >= maxRemembered && !this.#last.has(place)) return;
    const time = usage.time.getTime();
    if (time - (this.#written.get(place) ?? -Infinity) >= granularityMs) this.#written.set(place, time);
    this.#last.set(place, usage);
  }

  async getLast(tx: ReadTx, key: Key): Promise<Usage | undefined> {
    const [here, stored] = [this.#last.get(formatPlace(key)), await readUsage(tx, key)];
    return here && (stored === undefined || here.time > stored.time) ? here : stored;
  }
}

function formatPlace({ region, id }: Pick<Key, 'region' | 'id'>): string {
  return `${region}/${id}`;
}
