/** Audited actions of the account's root user that are not operations of the KMS API, such as sharing a key. */
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
  /** For the audit line; must contain no secret. */
  readonly request: JsonObject;
  readonly readOnly?: boolean;
  readonly work: (call: CallState) => Promise<T>;
  /** The result, for the audit line; must contain no secret. */
  readonly details: (value: T) => JsonObject;
}

/** Rejects, and audits the refusal, unless the caller is the root user. */
export async function requireRootForDue(vault: RecordedVault, caller: Caller): Promise<void> {
  if (caller.identity.type === 'Root') return;
  await runAsRoot(vault, caller, {
    operation: 'RunDue',
    request: {},
    work: () => Promise.resolve(),
    details: () => ({}),
  });
}

/** Runs the action in one transaction, with an audit line even if it fails. Rejects as `work` and `submit` do. */
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
    // Expired material and keys due for deletion must not be shared.
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
