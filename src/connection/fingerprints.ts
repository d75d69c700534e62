/** Fingerprints of the values that a vault has encrypted, from an open vault or through its agent. */
import { base64, fromBase64 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import type { Caller } from '../engine/callstate.ts';
import type { FingerprintStatus, Fingerprints, ScanEvent } from '../engine/fingerprints/keeping.ts';
import type { FingerprintTable } from '../engine/fingerprints/records.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { AgentClient } from './agent.ts';
import type { Local } from './local.ts';

export type { FingerprintStatus, Fingerprints, FingerprintTable, ScanEvent };

type Open = Pick<Local, 'vault' | 'clock'> & { readonly ledger: Recorder };

/** Acts as this caller on a vault open in this process. */
export async function fingerprintsIn(
  { vault, ledger: recorder, clock }: Open,
  caller: Caller,
): Promise<Fingerprints> {
  const { bindFingerprints } = await import('../engine/fingerprints/keeping.ts');
  return bindFingerprints({ vault, recorder, clock }, caller);
}

/** The agent's action, for the user who owns the vault. */
export const fingerprintsAction = 'fingerprints';

function malformed(): KmsError {
  return new KmsError('SerializationException', 'The body is not of the form that this page takes.');
}

function bytesOf(value: Json | undefined): Buffer {
  const bytes = typeof value === 'string' ? fromBase64(value) : undefined;
  if (bytes === undefined) throw malformed();
  return bytes;
}

function numberOf(value: Json | undefined): number {
  if (typeof value !== 'number') throw malformed();
  return value;
}

/** The same interface through the vault's agent. */
export function fingerprintsThrough(client: Pick<AgentClient, 'request'>, headers: string): Fingerprints {
  const ask = async (action: keyof Fingerprints, more: JsonObject = {}): Promise<JsonObject> => {
    const body = JSON.stringify({ do: action, ...more });
    const answer = await client.request('POST', `/agent/${fingerprintsAction}`, headers, body);
    if (!isJsonObject(answer)) throw malformed();
    return answer;
  };
  return {
    status: async () => {
      const { kept, count } = await ask('status');
      return { kept: kept === true, count: numberOf(count) };
    },
    set: async (kept) => numberOf((await ask('set', { kept }))['deleted']),
    clear: async () => numberOf((await ask('clear'))['deleted']),
    table: async () => {
      const { key, entries } = await ask('table');
      return key === undefined ? undefined : { key: bytesOf(key), entries: bytesOf(entries) };
    },
    remember: async (plaintext) => {
      await ask('remember', { plaintext: base64(plaintext) });
    },
    note: async (event) => {
      await ask('note', { event: { ...event, ...(event.commits && { commits: [...event.commits] }) } });
    },
  };
}

const mostCommits = 100;

/** Parses an event to record. Throws `SerializationException` for anything that does not belong in an audit trail. */
export function scanEventOf(value: Json | undefined): ScanEvent {
  if (!isJsonObject(value)) throw malformed();
  const { operation, repository, how, commits } = value;
  if (operation !== 'ScanSkipped' || (how !== 'SKIP' && how !== '--no-verify')) throw malformed();
  if (typeof repository !== 'string' || repository.length > 4096 || repository === '') throw malformed();
  const event = { operation, repository, how } as const;
  if (commits === undefined) return event;
  if (!Array.isArray(commits) || commits.length > mostCommits) throw malformed();
  const ids = (commits as readonly Json[]).map((id) => {
    if (typeof id !== 'string' || !/^[0-9a-f]{40,64}$/.test(id)) throw malformed();
    return id;
  });
  return { ...event, commits: ids };
}

type Answering = Readonly<
  Record<keyof Fingerprints, (of: Fingerprints, body: JsonObject) => Promise<JsonObject>>
>;

const answering: Answering = {
  status: async (of) => ({ ...(await of.status()) }),
  set: async (of, { kept }) => {
    if (typeof kept !== 'boolean') throw malformed();
    return { deleted: await of.set(kept) };
  },
  clear: async (of) => ({ deleted: await of.clear() }),
  table: async (of) => {
    const table = await of.table();
    return table === undefined ? {} : { key: base64(table.key), entries: base64(table.entries) };
  },
  remember: async (of, { plaintext }) => {
    await of.remember(bytesOf(plaintext));
    return {};
  },
  note: async (of, { event }) => {
    await of.note(scanEventOf(event));
    return {};
  },
};

/** Rejects with `SerializationException` for an invalid request. */
export async function answerFingerprints(of: Fingerprints, body: JsonObject): Promise<JsonObject> {
  const { do: action } = body;
  if (typeof action !== 'string' || !Object.hasOwn(answering, action)) throw malformed();
  return answering[action as keyof Fingerprints](of, body);
}
