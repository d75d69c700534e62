/**
 * One call that concerns two or three accounts: the caller's and those of the keys. Each account's vault carries out and records its own part in a
 * transaction of its own, one after the other. The caller's account gets its line last, and no result is released before that.
 */
import { randomUUID } from 'node:crypto';
import { makeAuditRecord, type AuditFacts, type AuditLine } from '../../audit/event.ts';
import type { Tx } from '../../vault/types.ts';
import type { Caller } from '../callstate.ts';
import { noteKeyUse } from '../iam/keyrecords.ts';
import type { Recorder, Settled } from '../recorder.ts';
import type { Delivery, Due, Hosted } from './delivery.ts';

/** What CloudTrail shows the resource owner of a caller from another account (`AWSAccount`): no name. */
function hideIdentity({ identity }: AuditFacts): AuditFacts['identity'] {
  const { principalId, accountId } = identity;
  return { type: 'AWSAccount', principalId, accountId };
}

const ofOwnPolicies =
  / (?:because no|with an explicit deny in an?) (?:identity-based policy|session policy|permissions boundary)\b.*$/s;

/** The facts for the resource owner's trail, without the caller's name and without what an error says of the caller's own policies. */
function redactForOwner(facts: AuditFacts): AuditFacts {
  const { identity, error } = facts;
  const seen = { ...facts, identity: hideIdentity(facts) };
  if (error === undefined || !('arn' in identity)) return seen;
  const message = error.message.replace(ofOwnPolicies, '').replaceAll(identity.arn, identity.principalId);
  return { ...seen, error: { ...error, message } };
}

function isCall(line: AuditLine): line is AuditFacts {
  return !('record' in line) && line.type !== 'AwsServiceEvent';
}

/** Called after a transaction, with whether it is durable. */
type After = (durable: boolean) => void;

interface Written {
  readonly lines: readonly AuditLine[];
  readonly after: readonly After[];
}

/** Like `recorder.submit`; `more` runs in the same transaction, also if the work failed, and returns whether the lines are written. */
async function submitWith<T>(
  recorder: Recorder,
  work: (tx: Tx) => Promise<T>,
  describe: (settled: Settled<T>) => readonly AuditLine[],
  more: (tx: Tx, lines: readonly AuditLine[]) => Promise<Written>,
): Promise<T> {
  let after: readonly After[] = [];
  const over = (durable: boolean): void => {
    for (const each of after) each(durable);
  };
  const done = await recorder
    .submit(
      async (tx) => {
        const outcome = await tx
          .savepoint(() => work(tx))
          .then(
            (value): Settled<T> => ({ ok: true, value }),
            (error: unknown): Settled<T> => ({ ok: false, error }),
          );
        const written = await more(tx, describe(outcome));
        ({ after } = written);
        return { outcome, lines: written.lines };
      },
      (result) => (result.ok ? result.value.lines : describe(result)),
    )
    .catch((error: unknown) => {
      over(false);
      throw error;
    });
  over(true);
  if (done.outcome.ok) return done.outcome.value;
  throw done.outcome.error;
}

/** The recorder, without the call's own line while `goesOn()` is true; service events are still recorded. */
export function omitCallLine(recorder: Recorder, goesOn: () => boolean): Recorder {
  return {
    submit: (work, describe) =>
      recorder.submit(work, (settled) => {
        const lines = describe(settled);
        return goesOn() ? lines.filter((line) => !isCall(line)) : lines;
      }),
  };
}

/** The access key that signed the call, for its last-used record. */
interface Signed {
  readonly caller: Caller;
  readonly service: 'kms' | 'sts';
}

export class Crossing {
  /** CloudTrail's `sharedEventID`. */
  readonly id = randomUUID();
  readonly #home: Hosted;
  readonly #deliveryFrom: (owner: Hosted) => Delivery;
  /** Constant across retries, so that the line of the caller's account has one id. */
  readonly #eventId = randomUUID();
  /** What the caller's account must still receive; the last item is the outcome of the call. */
  readonly #due: { readonly delivery: Delivery; readonly due: Due }[] = [];

  readonly #signed: Signed;

  constructor(home: Hosted, deliveryFrom: (owner: Hosted) => Delivery, signed: Signed) {
    this.#signed = signed;
    this.#home = home;
    this.#deliveryFrom = deliveryFrom;
  }

  /** The recorder for another account's part. Its events also wait there for delivery to the caller's account. */
  recordAtOwner(owner: Hosted): Recorder {
    const delivery = this.#deliveryFrom(owner);
    return {
      submit: (work, describe) =>
        submitWith(owner.recorder, work, describe, async (tx, lines) => {
          const call = lines.find(isCall);
          if (!call) return { lines, after: [] };
          const due: Due = { id: randomUUID(), since: Date.now(), record: this.#recordAtHome(call) };
          const forgotten = await delivery.keep(tx, due);
          return {
            lines: lines.map((line) => (line === call ? redactForOwner(call) : line)),
            after: [
              forgotten,
              (durable) => {
                if (durable) this.#due.push({ delivery, due });
              },
            ],
          };
        }),
    };
  }

  /** The recorder for the last part if the caller's own account runs it: it writes the line of the call. */
  recordAtCaller(): Recorder {
    return {
      submit: (work, describe) =>
        submitWith(this.#home.recorder, work, describe, async (tx, lines) =>
          lines.some(isCall) ? { lines, after: (await this.#receive(tx)).after } : { lines, after: [] },
        ),
    };
  }

  /** Writes the line of the caller's account if it is not written yet. Rejects if it cannot be made durable. */
  async finish(): Promise<void> {
    const last = this.#due.at(-1);
    if (!last) return;
    await submitWith(
      this.#home.recorder,
      () => Promise.resolve(),
      () => [],
      async (tx) => {
        const { isNew, after } = await this.#receive(tx);
        if (last.due.record['errorCode'] === undefined) {
          const { caller, service } = this.#signed;
          await noteKeyUse(tx, caller, { at: new Date(last.due.since), region: caller.region, service });
        }
        return { lines: isNew ? [{ record: last.due.record }] : [], after };
      },
    );
  }

  /** Receives everything that waits; `isNew`: no other process has delivered the last item in the meantime. */
  async #receive(tx: Tx): Promise<{ readonly isNew: boolean; readonly after: readonly After[] }> {
    const after: After[] = [
      (durable) => {
        if (durable) this.#due.length = 0;
      },
    ];
    let isNew = false;
    for (const { delivery, due } of this.#due) {
      const received = await delivery.receive(tx, due.id);
      ({ isNew } = received);
      after.push(received.after);
    }
    return { isNew, after };
  }

  #recordAtHome(facts: AuditFacts): Due['record'] {
    const { account } = this.#home.vault.settings;
    // If the call was refused, the trail must reveal no more than the answer: neither whether the key exists nor which key an alias names.
    const keyArns = facts.error?.code === 'AccessDeniedException' ? [] : facts.keyArns;
    return makeAuditRecord({ ...facts, keyArns, eventId: this.#eventId, account });
  }
}
