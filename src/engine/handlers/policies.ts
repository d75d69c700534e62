import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import type { CallState, Handlers } from '../callstate.ts';
import { setPolicy } from '../keypolicy.ts';
import { putKey } from '../keys.ts';
import { toPageEnd, takePage } from '../pages.ts';

/** The only valid name of a key policy. */
const policyName = 'default';

function noSuchPolicy(): KmsError {
  return new KmsError('NotFoundException', 'No such policy exists');
}

async function putKeyPolicy(call: CallState, input: Input<'PutKeyPolicy'>): Promise<Output<'PutKeyPolicy'>> {
  const { tx, key } = call;
  if (input.PolicyName !== undefined && input.PolicyName !== policyName) throw noSuchPolicy();
  await putKey(tx, await setPolicy(call, key, input));
  return {};
}

function getKeyPolicy({ key }: CallState, input: Input<'GetKeyPolicy'>): Output<'GetKeyPolicy'> {
  if (input.PolicyName !== undefined && input.PolicyName !== policyName) throw noSuchPolicy();
  return { Policy: key.policy, PolicyName: policyName };
}

function listKeyPolicies(_: CallState, input: Input<'ListKeyPolicies'>): Output<'ListKeyPolicies'> {
  const { page, next } = takePage([policyName], 'ListKeyPolicies', input);
  return { PolicyNames: page, ...toPageEnd(next) };
}

export const policyHandlers = {
  PutKeyPolicy: putKeyPolicy,
  GetKeyPolicy: getKeyPolicy,
  ListKeyPolicies: listKeyPolicies,
} satisfies Handlers;
