/** What a key policy must satisfy before it is stored. */
import { KmsError } from '../base/errors.ts';
import { checkPolicy } from '../policy/parse.ts';
import { authorize } from './authorize.ts';
import type { CallContext } from './context.ts';

interface PolicyRequest {
  readonly Policy: string;
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined;
}

/**
 * The text of a policy given for the key with that ARN. It must let its giver change it again, unless that check is
 * waived. Throws `MalformedPolicyDocumentException` and `LimitExceededException`.
 */
export function acceptPolicy({ account, caller }: CallContext, arn: string, request: PolicyRequest): string {
  const { Policy: policy, BypassPolicyLockoutSafetyCheck: bypass } = request;
  checkPolicy(policy, 'key');
  const decision = authorize({
    identity: caller.identity,
    account,
    action: 'kms:PutKeyPolicy',
    key: { arn, policy },
  });
  if (!decision.allowed && bypass !== true) {
    throw new KmsError(
      'MalformedPolicyDocumentException',
      'The new key policy will not allow you to update the key policy in the future.',
    );
  }
  return policy;
}
