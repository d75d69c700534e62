/** Authorizes a call as the engine does, without carrying it out. */
import type { Input } from '../../api/kms.ts';
import { operations } from '../../api/operations.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { checkCaller, requireAuthorization, requireOnKey, requireRetirement } from '../authorize.ts';
import type { CallState, Decided } from '../callstate.ts';
import { getGrant } from '../grants.ts';
import type { Key } from '../keys.ts';
import { findTargets, type Target } from '../targets.ts';
import type { Trial } from './inputs.ts';

export interface Outcome {
  /** Every permission that was decided, in the order of the call. */
  readonly decided: readonly Decided[];
  /** The error that the call would return. */
  readonly error?: KmsError | undefined;
}

/** A policy to evaluate instead of a key's own. */
export interface Substitute {
  readonly key: Pick<Key, 'id' | 'region'>;
  readonly policy: string;
  /** When the policy would be put. */
  readonly date: Date;
}

function substitutePolicy(target: Target, substitute: Substitute | undefined): Target {
  const { key } = target;
  if (key.id !== substitute?.key.id || key.region !== substitute.key.region) return target;
  return { ...target, key: { ...key, policy: substitute.policy, policyDate: substitute.date } };
}

async function requireRetire(call: CallState, { input }: Trial): Promise<void> {
  const { GrantId: id = '' } = input as Input<'RetireGrant'>;
  const grant = await getGrant(call.tx, call.key, id);
  if (grant === undefined) throw new KmsError('NotFoundException', 'Grant ID is not found.');
  await requireRetirement(call, call.key, grant, input);
}

async function authorize(call: CallState, trial: Trial, substitute: Substitute | undefined): Promise<void> {
  const { operation, permission, input } = trial;
  const row = operations[operation];
  await checkCaller(call, row, input);
  const targets = (await findTargets(call, operation, input)).map((each) =>
    substitutePolicy(each, substitute),
  );
  for (const { role, key } of targets) call.setKey(role, key);
  if (operation === 'ReEncrypt') {
    // The question is about only one of the two keys.
    const circumstances = { sameKey: new Set(targets.map(({ key }) => key.id)).size === 1 };
    for (const { key, permission: needed } of targets) {
      if (needed !== permission) continue;
      await requireOnKey(call, key, { permission, input, circumstances, crossAccount: row.crossAccount });
    }
    return;
  }
  await requireAuthorization(call, row, input, targets);
  if (operation === 'RetireGrant') await requireRetire(call, trial);
}

/** `call`: of the principal that would make it. Rejects with errors that are not about authorization, such as a missing key. */
export async function tryCall(call: CallState, trial: Trial, substitute?: Substitute): Promise<Outcome> {
  const decided: Decided[] = [];
  call.witness = (each) => decided.push(each);
  try {
    await authorize(call, trial, substitute);
    return { decided };
  } catch (error) {
    if (!isKmsError(error) || error.code !== 'AccessDeniedException') throw error;
    return { decided, error };
  }
}
