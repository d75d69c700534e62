/** What is no operation of the KMS API, as with key bundles and fingerprints: the vault does it, for its root user alone, and records it. */
import { randomUUID } from 'node:crypto';
import type { AuditFacts } from '../../audit/event.ts';
import { isKmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Tx, Vault } from '../../vault/types.ts';
import { requireRoot } from '../authorize.ts';
import { CallContext, type Caller } from '../context.ts';
import { serviceEventFacts } from '../events.ts';
import type { Journal, Outcome } from '../journal.ts';
import { deleteDueKeys, eraseExpired } from '../lifecycle.ts';
import { UsageLog } from '../usage.ts';

export interface Scene {
  readonly vault: Pick<Vault, 'settings' | 'subkey'>;
  readonly journal: Journal;
  readonly clock: () => Date;
}

export interface Deed<T> {
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
  readonly work: (context: CallContext) => Promise<T>;
  /** What came of it. */
  readonly details: (value: T) => JsonObject;
}

/** For callers that may not: what is due is carried out for the root user alone. */
export async function requireRootForDue(
  scene: Pick<Scene, 'journal' | 'clock'> & { readonly vault: Pick<Vault, 'settings'> },
  caller: Caller,
): Promise<void> {
  if (caller.identity.type === 'Root') return;
  await recorded(scene, caller, {
    operation: 'RunDue',
    request: {},
    work: () => Promise.resolve(),
    details: () => ({}),
  });
}

/** Does it in one transaction, all or nothing, with a line in the audit trail also where it fails; rejects as `work` and `submit` do. */
export async function recorded<T>(
  scene: Pick<Scene, 'journal' | 'clock'> & { readonly vault: Pick<Vault, 'settings'> },
  caller: Caller,
  deed: Deed<T>,
): Promise<T> {
  const { vault, journal, clock } = scene;
  const { account } = vault.settings;
  const now = clock();
  let context: CallContext | undefined;
  const work = async (tx: Tx): Promise<T> => {
    context = new CallContext(tx, account, now, caller, new UsageLog());
    await requireRoot(context, `kms:${deed.operation}`);
    // What is due to be gone is not handed over any more.
    await eraseExpired(context);
    await deleteDueKeys(context);
    return deed.work(context);
  };
  const describe = (outcome: Outcome<T>): AuditFacts[] => {
    const events = outcome.ok ? (context?.events ?? []) : [];
    const error = outcome.ok ? undefined : outcome.error;
    const internal = {
      code: 'KMSInternalException',
      message: 'The request failed because of an internal error.',
    };
    return [
      ...events.map((event) => serviceEventFacts(event, account, now)),
      {
        eventId: randomUUID(),
        requestId: caller.requestId ?? randomUUID(),
        time: now,
        operation: deed.operation,
        region: caller.region,
        account,
        identity: caller.identity,
        sourceIp: caller.sourceIp,
        userAgent: caller.userAgent,
        readOnly: deed.readOnly ?? false,
        request: deed.request,
        response: null,
        keyArns: context?.keyArns ?? [],
        type: 'AwsServiceEvent',
        ...(outcome.ok
          ? { additional: deed.details(outcome.value) }
          : {
              ...(caller.asserted && { additional: { asserted: true } }),
              error: isKmsError(error) ? { code: error.code, message: error.message } : internal,
            }),
      },
    ];
  };
  return journal.submit(work, describe);
}
