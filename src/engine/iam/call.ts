/** One call of IAM or STS in the pipeline: validate → load the caller → authorize → run → audit. */
import { randomUUID } from 'node:crypto';
import {
  type IamCall,
  type IamInput,
  type IamOperation,
  type IamOutput,
  iamCodec,
  iamModel,
  validateIam,
} from '../../api/iam/model.ts';
import { iamOperations } from '../../api/iam/operations.ts';
import { forms } from '../../api/codec.ts';
import { toNullIfEmpty } from '../../api/trail.ts';
import type { AuditFacts } from '../../audit/event.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Tx } from '../../vault/types.ts';
import type { Caller } from '../callstate.ts';
import type { Settled, RecordedVault } from '../recorder.ts';
import { loadPrincipal, requireUnexpired } from '../principals.ts';
import { requireIam } from './authorize.ts';
import type { IamCallState, IamHandler } from './callstate.ts';
import { toIamError } from './failures.ts';
import { iamHandlers } from './handlers/all.ts';
import { noteKeyUse } from './keyrecords.ts';
import { iamRegion } from './arns.ts';

class IamCallRun<O extends IamOperation> {
  readonly #recorded: RecordedVault<'created'>;
  readonly #caller: Caller;
  readonly #operation: O;
  readonly #input: IamInput<O>;
  readonly #eventId = randomUUID();
  readonly #requestId: string;
  #now: Date;
  #request: JsonObject | null = null;
  #roleArns: readonly string[] = [];

  constructor(recorded: RecordedVault<'created'>, caller: Caller, operation: O, input: IamInput<O>) {
    this.#recorded = recorded;
    this.#caller = caller;
    this.#operation = operation;
    this.#input = input;
    this.#requestId = caller.requestId ?? randomUUID();
    this.#now = recorded.clock();
  }

  submit(): Promise<IamOutput<O>> {
    const { recorder } = this.#recorded;
    return recorder.submit(
      (tx) => this.#work(tx),
      (settled) => [this.#makeFacts(settled)],
    );
  }

  get #region(): string {
    return iamOperations[this.#operation].service === 'iam' ? iamRegion : this.#caller.region;
  }

  async #work(tx: Tx): Promise<IamOutput<O>> {
    try {
      return await this.#pipeline(tx);
    } catch (error) {
      throw toIamError(error);
    }
  }

  async #pipeline(tx: Tx): Promise<IamOutput<O>> {
    const operation = this.#operation;
    const { vault, clock } = this.#recorded;
    const { account } = vault.settings;
    this.#now = clock();
    validateIam(operation, this.#input);
    const input = iamModel.presentMembers(operation, this.#input);
    this.#request = toNullIfEmpty(
      iamCodec.encodeStructure(iamModel.input(operation), undefined, input, forms.trail),
    );
    requireUnexpired(this.#caller, this.#now);
    const row = iamOperations[operation];
    const roleArns: string[] = [];
    this.#roleArns = roleArns;
    const call: IamCallState = {
      tx,
      account,
      accountCreated: vault.created,
      now: this.#now,
      caller: this.#caller,
      principal: await loadPrincipal(tx, account, this.#caller),
      roleArns,
    };
    await requireIam(call, row, input);
    const handler: IamHandler<O> = iamHandlers[operation];
    const output = await handler(call, input);
    await noteKeyUse(tx, this.#caller, { at: this.#now, region: this.#region, service: row.service });
    return output;
  }

  #makeFacts(settled: Settled<IamOutput<O>>): AuditFacts {
    const { identity, sourceIp, userAgent, asserted, sharedEventId } = this.#caller;
    const { service, readOnly } = iamOperations[this.#operation];
    const error = settled.ok ? undefined : toIamError(settled.error);
    return {
      eventId: this.#eventId,
      requestId: this.#requestId,
      time: this.#now,
      operation: this.#operation,
      service,
      region: this.#region,
      account: this.#recorded.vault.settings.account,
      identity,
      sourceIp,
      userAgent,
      readOnly,
      request: this.#request,
      response: settled.ok ? this.#makeResponse(settled.value) : null,
      keyArns: [],
      roleArns: this.#roleArns,
      sharedEventId,
      ...(error && { error: { code: error.code, message: error.message } }),
      ...(asserted && { additional: { asserted } }),
    };
  }

  /** The response for the audit line, without members that the model marks sensitive. */
  #makeResponse(output: IamOutput<O>): JsonObject | null {
    if (!iamOperations[this.#operation].auditsResponse) return null;
    return toNullIfEmpty(
      iamCodec.encodeStructure(iamModel.output(this.#operation), undefined, output, forms.trail),
    );
  }
}

/** IAM and STS for this caller. Every call is audited. */
export function bindIamCalls(recorded: RecordedVault<'created'>, caller: Caller): IamCall {
  return (operation, input) => new IamCallRun(recorded, caller, operation, input).submit();
}
