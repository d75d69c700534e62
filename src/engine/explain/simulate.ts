/** Evaluates past calls again, under today's policies or under another key policy. */
import { fromRequestParameters } from '../../api/trail.ts';
import { isOperationName, operations } from '../../api/operations.ts';
import { isKmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import { fromJson } from '../../api/codec.ts';
import { reportCause } from '../../policy/explain/report.ts';
import { CallState } from '../callstate.ts';
import { requirePolicyOf } from './entrance.ts';
import type { PastCall, SimulatedOutcome } from './questions.ts';
import { resolveKey } from '../resolve.ts';
import { withoutCiphertext, type Trial } from './inputs.ts';
import { tryCall, type Substitute } from './trial.ts';
import { resolveSubject } from './whom.ts';

/** No audit record contains a session's policies and tags. */
const sessionsUnknown =
  'Session policies and session tags are not in the trail; sessions are tried without any.';

function makeUnknown(because: string): SimulatedOutcome {
  return { decision: 'unknown', by: [], because: [because] };
}

/** Restores the request, with keys by ARN: an alias may now point to another key. */
function makeRequest({
  operation,
  keys,
  request,
}: PastCall & { readonly operation: Trial['operation'] }): JsonObject {
  const recorded = fromRequestParameters(operation, request);
  const { keyField, source } = operations[operation];
  const own = source === undefined ? keys[0] : keys.at(-1);
  return {
    ...recorded,
    ...(keyField !== undefined && own !== undefined && { [keyField]: own }),
    ...(source !== undefined && keys[0] !== undefined && { [source.keyField]: keys[0] }),
    ...(operation === 'Decrypt' || operation === 'ReEncrypt' ? withoutCiphertext : {}),
  };
}

/** Keeps the alias of the request if it still points to the key. */
async function restoreAlias(asker: CallState, call: PastCall, request: JsonObject): Promise<JsonObject> {
  const { keyId } = call.request;
  if (typeof keyId !== 'string' || !keyId.includes('alias/') || request['KeyId'] === undefined)
    return request;
  try {
    const key = await resolveKey(asker, keyId, 'any', 'kms:DescribeKey');
    return asker.arn(key) === request['KeyId'] ? { ...request, KeyId: keyId } : request;
  } catch (error) {
    if (isKmsError(error)) return request;
    throw error;
  }
}

async function replayCall(
  asker: CallState,
  call: PastCall,
  substitute: Substitute | undefined,
): Promise<SimulatedOutcome> {
  const { operation } = call;
  if (!isOperationName(operation)) return makeUnknown('There is no such operation.');
  const { tx, account, usage } = asker;
  const [sourceIp = '', now] = [call.sourceIp, new Date(call.at)];
  const { caller, assumptions } = await resolveSubject({ tx, account, now }, call.principal);
  const replay = new CallState(tx, account, now, { ...asker.caller, ...caller, sourceIp }, usage);
  const input = fromJson(operation, await restoreAlias(asker, call, makeRequest({ ...call, operation })));
  const { permission } = operations[operation];
  const { decided, error } = await tryCall(
    replay,
    { operation, permission, input, assumptions: [] },
    substitute,
  );
  const because = [...assumptions, ...(caller.session ? [sessionsUnknown] : [])];
  const last = error ? decided.at(-1)?.decision : undefined;
  if (error) {
    const by = last?.causes.map(reportCause) ?? [];
    const policyType = last && !last.allowed ? { policyType: last.policyType } : {};
    return { decision: 'deny', by, ...policyType, because };
  }
  return {
    decision: 'allow',
    by: decided.flatMap(({ decision }) => decision.causes.map(reportCause)),
    because,
  };
}

/** A call that can no longer be evaluated is `unknown`, not denied. */
export async function simulateCalls(
  asker: CallState,
  calls: readonly PastCall[],
  substitute: Substitute | undefined,
): Promise<readonly SimulatedOutcome[]> {
  const outcomes: SimulatedOutcome[] = [];
  const readable = new Map<string, boolean>();
  for (const call of calls) {
    try {
      for (const arn of call.keys) await requireReadable(asker, arn, readable);
      outcomes.push(await replayCall(asker, call, substitute));
    } catch (error) {
      if (!isKmsError(error)) throw error;
      outcomes.push(makeUnknown(`It cannot be tried: ${error.message}`));
    }
  }
  return outcomes;
}

async function requireReadable(asker: CallState, arn: string, known: Map<string, boolean>): Promise<void> {
  if (known.get(arn) === true) return;
  await requirePolicyOf(asker, await resolveKey(asker, arn, 'id-or-arn', 'kms:GetKeyPolicy'));
  known.set(arn, true);
}
