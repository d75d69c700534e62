import { KmsError } from '../base/errors.ts';
import { checkPolicy } from '../policy/parse.ts';
import { mayPutPolicy } from './authorize.ts';
import type { CallState } from './callstate.ts';
import type { Key } from './keys.ts';
import { findAbsentPrincipal } from './principals.ts';

interface PolicyRequest {
  readonly Policy?: string | undefined;
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined;
}

/**
 * The key with the policy of the request; unchanged if it has none. Unless the lockout check is bypassed, the policy must let its caller change it
 * again (https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html). Rejects with `MalformedPolicyDocumentException`,
 * `LimitExceededException`.
 */
export async function setPolicy(call: CallState, key: Key, request: PolicyRequest): Promise<Key> {
  const { Policy: policy, BypassPolicyLockoutSafetyCheck: bypass } = request;
  if (policy === undefined) return key;
  // Parsed even if the lockout check is bypassed: a policy that cannot be parsed is never stored.
  if ((await findAbsentPrincipal(call, checkPolicy(policy, 'key'))) !== undefined) {
    throw new KmsError(
      'MalformedPolicyDocumentException',
      'Policy contains a statement with one or more invalid principals.',
      { hint: 'list the principals: kms iam users list, kms iam roles list' },
    );
  }
  if (bypass !== true && !(await mayPutPolicy(call, key, policy))) {
    throw new KmsError(
      'MalformedPolicyDocumentException',
      'The new key policy will not allow you to update the key policy in the future.',
    );
  }
  return { ...key, policy, policyDate: call.now };
}
