/** What is no operation of the KMS API, as with key bundles and fingerprints: the vault does it, for its root user alone, and records it. */
import type { AuditFacts } from '../audit/event.ts';
import type { JsonObject } from '../base/json.ts';
import type { Tx } from '../vault/types.ts';
import { requireRoot } from './authorize.ts';
import { CallState, type Caller } from './callstate.ts';
import { makeErrorFacts, makeRequestFacts, makeServiceEventFacts } from './events.ts';
import type { Settled, RecordedVault } from './recorder.ts';
import { deleteDueKeys, eraseExpired } from './lifecycle.ts';
import { UsageLog } from './usage.ts';

export interface RootAction<T> {
  readonly operation:
    | 'ShareKey'
    | 'InspectKeyBundle'
    | 'AcceptKey'
    | 'RunDue'
    | 'SetFingerprints'
    | 'ClearFingerprints'
    | 'ScanSkipped';
  /** What was asked for; never anything secret. */
  readonly request: JsonObject;
  readonly readOnly?: boolean;
  readonly work: (call: CallState) => Promise<T>;
  /** What came of it. */
  readonly details: (value: T) => JsonObject;
}

/** For callers that may not: what is due is carried out for the root user alone. */
export async function requireRootForDue(vault: RecordedVault, caller: Caller): Promise<void> {
  if (caller.identity.type === 'Root') return;
  await runAsRoot(vault, caller, {
    operation: 'RunDue',
    request: {},
    work: () => Promise.resolve(),
    details: () => ({}),
  });
}

/** Does it in one transaction, all or nothing, with a line in the audit trail also where it fails; rejects as `work` and `submit` do. */
export async function runAsRoot<T>(
  { vault, recorder, clock }: RecordedVault,
  caller: Caller,
  deed: RootAction<T>,
): Promise<T> {
  const { account } = vault.settings;
  const now = clock();
  let call: CallState | undefined;
  const work = async (tx: Tx): Promise<T> => {
    call = new CallState(tx, account, now, caller, new UsageLog());
    await requireRoot(call, `kms:${deed.operation}`);
    // What is due to be gone is not handed over any more.
    await eraseExpired(call);
    await deleteDueKeys(call);
    return deed.work(call);
  };
  const describe = (settled: Settled<T>): AuditFacts[] => {
    const events = settled.ok ? (call?.events ?? []) : [];
    return [
      ...events.map((event) => makeServiceEventFacts(event, account, now)),
      {
        ...makeRequestFacts(caller, account, now, deed.operation),
        readOnly: deed.readOnly ?? false,
        request: deed.request,
        keyArns: call?.keyArns ?? [],
        ...(settled.ok
          ? { additional: deed.details(settled.value) }
          : {
              ...(caller.asserted && { additional: { asserted: true } }),
              error: makeErrorFacts(settled.error),
            }),
      },
    ];
  };
  return recorder.submit(work, describe);
}
