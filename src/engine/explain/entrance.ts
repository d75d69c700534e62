/** Authorizes questions: an answer reveals policies and the principals that they name. */
import { decide } from '../../policy/decide.ts';
import { requireOnKey } from '../authorize.ts';
import { getGlobalValue } from '../conditions/globals.ts';
import { toTexts } from '../conditions/values.ts';
import type { CallState } from '../callstate.ts';
import type { Key } from '../keys.ts';
import { makeRefusal } from '../refusals.ts';

const simulation = 'iam:SimulatePrincipalPolicy';

/** The resource of a question about all principals. */
export const anybody = '*';

/**
 * Rejects with `AccessDeniedException` unless the caller's own policies allow it to ask about the principal, as the AWS policy simulator does
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html).
 */
export async function requireSimulation(call: CallState, resource: string): Promise<void> {
  const { account, caller, region, now } = call;
  const principal = await call.principal();
  const facts = { principal, caller, region, now, account };
  const get = (name: string): readonly string[] | undefined => toTexts(getGlobalValue(facts, name));
  const decision = decide({ principal, action: simulation, resource, account, context: { get } });
  if (!decision.allowed) throw makeRefusal({ caller: principal.arn, action: simulation, resource }, decision);
}

/** Rejects with `AccessDeniedException` if the caller may not read the key's policy. */
export function requirePolicyOf(call: CallState, key: Key): Promise<void> {
  return requireOnKey(call, key, { permission: 'kms:GetKeyPolicy', input: { KeyId: key.id } });
}
