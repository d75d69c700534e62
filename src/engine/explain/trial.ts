/** Authorizes a call as the engine does, and stops there. */
import type { Input } from '../../api/kms.ts';
import { operations } from '../../api/operations.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';
import { checkCaller, requireAuthorization, requireOnKey, requireRetirement } from '../authorize.ts';
import type { CallContext, Decided } from '../context.ts';
import { getGrant } from '../grants.ts';
import type { Key } from '../keys.ts';
import { targetsOf, type Target } from '../targets.ts';
import type { Trial } from './inputs.ts';

export interface Outcome {
  /** Each permission that was decided, in the order of the call. */
  readonly decided: readonly Decided[];
  /** What the call would be refused with. */
  readonly error?: KmsError | undefined;
}

/** A policy that is to be in the place of a key's own. */
export interface Substitute {
  readonly key: Pick<Key, 'id' | 'region'>;
  readonly policy: string;
  /** When it would be put. */
  readonly date: Date;
}

function substituted(target: Target, substitute: Substitute | undefined): Target {
  const { key } = target;
  if (key.id !== substitute?.key.id || key.region !== substitute.key.region) return target;
  return { ...target, key: { ...key, policy: substitute.policy, policyDate: substitute.date } };
}

async function retire(context: CallContext, { input }: Trial): Promise<void> {
  const { GrantId: id = '' } = input as Input<'RetireGrant'>;
  const grant = await getGrant(context.tx, context.key, id);
  if (grant === undefined) throw new KmsError('NotFoundException', 'Grant ID is not found.');
  await requireRetirement(context, context.key, grant, input);
}

async function authorize(
  context: CallContext,
  trial: Trial,
  substitute: Substitute | undefined,
): Promise<void> {
  const { operation, permission, input } = trial;
  const row = operations[operation];
  await checkCaller(context, row, input);
  const targets = (await targetsOf(context, operation, input)).map((each) => substituted(each, substitute));
  for (const { role, key } of targets) context.setKey(role, key);
  if (operation === 'ReEncrypt') {
    // The question is about one of its two keys.
    const circumstances = { sameKey: new Set(targets.map(({ key }) => key.id)).size === 1 };
    for (const { key, permission: needed } of targets) {
      if (needed !== permission) continue;
      await requireOnKey(context, key, { permission, input, circumstances, crossAccount: row.crossAccount });
    }
    return;
  }
  await requireAuthorization(context, row, input, targets);
  if (operation === 'RetireGrant') await retire(context, trial);
}

/** `context` is that of who would make the call. Rejects with what has nothing to do with authorization, as a key that is not there. */
export async function tryCall(context: CallContext, trial: Trial, substitute?: Substitute): Promise<Outcome> {
  const decided: Decided[] = [];
  context.witness = (each) => decided.push(each);
  try {
    await authorize(context, trial, substitute);
    return { decided };
  } catch (error) {
    if (!isKmsError(error) || error.code !== 'AccessDeniedException') throw error;
    return { decided, error };
  }
}
