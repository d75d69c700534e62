import { randomUUID } from 'node:crypto';
import { toRequestParameters, toResponseElements } from '../api/trail.ts';
import type { Input, OperationName, Output } from '../api/kms.ts';
import { kmsModel } from '../api/model.ts';
import { operations } from '../api/operations.ts';
import { validate } from '../api/validate.ts';
import type { AuditFacts } from '../audit/event.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Tx } from '../vault/types.ts';
import { checkCaller, requireAuthorization } from './authorize.ts';
import { generateMaterial } from '../crypto/keypair.ts';
import { readNextDue } from './due.ts';
import {
  CallState,
  MaterialNeeded,
  type Caller,
  type Half,
  type Prepared,
  type ServiceEvent,
  type Handler,
  type Handlers,
} from './callstate.ts';
import { makeErrorFacts, makeServiceEventFacts } from './events.ts';
import { noteKeyUse } from './iam/keyrecords.ts';
import { handlers as usual } from './handlers/all.ts';
import type { Settled } from './recorder.ts';
import { makeOutsiderRefusal } from './outsiders.ts';
import { RefusedElsewhere } from './refusals.ts';
import { checkDecryptOnly } from './bundles/decryptonly.ts';
import { checkKeyState } from './keystate.ts';
import { deleteDueKeys, eraseExpired } from './lifecycle.ts';
import type { Key } from './keys.ts';
import { findTargets } from './targets.ts';
import { isTracked, type Usage, type UsageLog } from './usage.ts';

/** One call in the pipeline: validate → resolve → authorize → run → audit. */
export class EngineCall<O extends OperationName> {
  readonly #account: string;
  readonly #caller: Caller;
  readonly #usage: UsageLog;
  readonly #handlers: Handlers;
  readonly #half: Half | undefined;
  readonly #eventId = randomUUID();
  readonly #requestId: string;
  readonly #operation: O;
  readonly #input: Input<O>;
  /** Events of work that was due before the call; it remains done if the call fails. */
  #before: ServiceEvent[] = [];
  #now: Date;
  #request: JsonObject | null = null;
  #state: CallState | undefined;
  #prepared: Prepared | undefined;

  /** The keys whose use must be recorded. */
  #used: readonly Key[] = [];

  /** `handlers` replace the usual ones. */
  constructor(
    account: string,
    caller: Caller,
    operation: O,
    input: Input<O>,
    now: Date,
    usage: UsageLog,
    handlers: Handlers = usual,
    half?: Half,
  ) {
    this.#half = half;
    this.#usage = usage;
    this.#handlers = handlers;
    this.#requestId = caller.requestId ?? randomUUID();
    this.#account = account;
    this.#caller = caller;
    this.#operation = operation;
    this.#input = input;
    this.#now = now;
  }

  async work(tx: Tx, now: Date): Promise<Settled<Output<O>>> {
    this.#now = now;
    this.#before = [];
    if ((await readNextDue(tx)) > now.getTime()) {
      return { ok: true, value: await this.#run(tx) };
    }
    const scope = { tx, account: this.#account, now, events: this.#before };
    const erased = await eraseExpired(scope);
    if (!(await deleteDueKeys(scope)) && !erased) return { ok: true, value: await this.#run(tx) };
    // A failed call must not undo the work that was due before it.
    return tx
      .savepoint(() => this.#run(tx))
      .then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, error }),
      );
  }

  describe(work: Settled<Settled<Output<O>>>): readonly AuditFacts[] {
    const settled = work.ok ? work.value : work;
    const before = work.ok ? this.#before : [];
    const during = settled.ok ? (this.#state?.events ?? []) : [];
    return [
      ...[...before, ...during].map((event) => makeServiceEventFacts(event, this.#account, this.#now)),
      ...(isUnprepared(settled) ? [] : [this.#makeFacts(settled)]),
    ];
  }

  /** Generates the material that the call needs, before the call is repeated. */
  async prepare({ spec }: MaterialNeeded): Promise<void> {
    this.#prepared = { spec, material: await generateMaterial(spec) };
  }

  async #run(tx: Tx): Promise<Output<O>> {
    try {
      return await this.#runPipeline(tx);
    } catch (error) {
      if (error instanceof RefusedElsewhere && this.#state) {
        throw await makeOutsiderRefusal(this.#state, error, this.#input);
      }
      if (isKmsError(error) || error instanceof MaterialNeeded) throw error;
      throw new KmsError('KMSInternalException', 'The request failed because of an internal error.', {
        cause: error,
      });
    }
  }

  async #runPipeline(tx: Tx): Promise<Output<O>> {
    const operation = this.#operation;
    const row = operations[operation];
    validate(operation, this.#input);
    const input = kmsModel.presentMembers(operation, this.#input);
    this.#request = toRequestParameters(operation, input);
    if (row.support !== 'implemented') {
      throw new KmsError('UnsupportedOperationException', `${operation} is not supported: ${row.reason}.`);
    }
    const call = new CallState(
      tx,
      this.#account,
      this.#now,
      this.#caller,
      this.#usage,
      this.#prepared,
      this.#half,
    );
    this.#state = call;
    await checkCaller(call, row, input);
    const targets = await findTargets(call, operation, input);
    for (const { role, key } of targets) call.setKey(role, key);
    await requireAuthorization(call, row, input, targets);
    for (const { check } of targets) await check?.();
    for (const target of targets) {
      checkDecryptOnly(operation, target, this.#caller.identity.arn, call.arn(target.key));
    }
    for (const { role, key } of targets) {
      // An alias can be moved away from a key in any state.
      if (role !== 'former') checkKeyState(operation, key.state, call.arn(key));
    }
    const handler: Handler<O> | undefined = this.#handlers[operation];
    if (handler === undefined) throw new TypeError(`no handler for ${operation}`);
    const output = await handler(call, input);
    if (isDryRun(operation, input)) {
      throw new KmsError(
        'DryRunOperationException',
        'The request would have succeeded, but the DryRun option is set.',
      );
    }
    if (isTracked(operation)) {
      const keys = targets.map(({ key }) => key);
      for (const key of keys) await this.#usage.note(tx, key, this.#describeUsage(operation));
      this.#used = keys;
    }
    await noteKeyUse(tx, this.#caller, { at: this.#now, region: this.#caller.region, service: 'kms' });
    return output;
  }

  /** Call this after the call's changes are durable. */
  remember(): void {
    const operation = this.#operation;
    if (!isTracked(operation)) return;
    for (const key of this.#used) this.#usage.remember(key, this.#describeUsage(operation));
  }

  #describeUsage(operation: Usage['operation']): Usage {
    return { operation, time: this.#now, eventId: this.#eventId, requestId: this.#requestId };
  }

  #makeFacts(settled: Settled<Output<O>>): AuditFacts {
    const call = this.#state;
    const { asserted, sharedEventId } = this.#caller;
    const additional = { ...(settled.ok && call?.additional), ...(asserted && { asserted }) };
    return {
      eventId: this.#eventId,
      requestId: this.#requestId,
      time: this.#now,
      operation: this.#operation,
      region: this.#caller.region,
      account: this.#account,
      identity: this.#caller.identity,
      sourceIp: this.#caller.sourceIp,
      userAgent: this.#caller.userAgent,
      readOnly: operations[this.#operation].readOnly,
      request: this.#request,
      response: settled.ok ? toResponseElements(this.#operation, settled.value, call?.primaryKeyArn) : null,
      keyArns: call?.keyArns ?? [],
      error: settled.ok ? undefined : makeErrorFacts(settled.error),
      additional: Object.keys(additional).length > 0 ? additional : undefined,
      sharedEventId,
    };
  }
}

function isUnprepared(settled: Settled<unknown>): boolean {
  return !settled.ok && settled.error instanceof MaterialNeeded;
}

function isDryRun(operation: OperationName, input: object): boolean {
  const known = kmsModel.input(operation).members ?? {};
  return 'DryRun' in known && 'DryRun' in input && input.DryRun === true;
}
