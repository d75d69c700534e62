/** What a key policy must satisfy before it is stored. */
import { KmsError } from '../base/errors.ts';
import type { PolicyDocument } from '../policy/model.ts';
import { checkPolicy } from '../policy/parse.ts';
import { mayPutPolicy } from './authorize.ts';
import type { CallContext } from './context.ts';
import type { Key } from './keys.ts';
import { principalExists } from './principals.ts';

/** Users and roles of the own account have to be there; of others nothing is known. */
async function checkPrincipals({ tx, account }: CallContext, { statements }: PolicyDocument): Promise<void> {
  const names = new Set(statements.flatMap(({ principals }) => principals?.aws ?? []));
  for (const name of names) {
    if (await principalExists(tx, account, name)) continue;
    throw new KmsError(
      'MalformedPolicyDocumentException',
      'Policy contains a statement with one or more invalid principals.',
      { hint: 'see who there is: kms iam users list, kms iam roles list' },
    );
  }
}

interface PolicyRequest {
  readonly Policy?: string | undefined;
  readonly BypassPolicyLockoutSafetyCheck?: boolean | undefined;
}

/**
 * The key with the policy of the request, or as it is where that has none. The policy must let its giver change it again, unless that check is
 * waived (https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html). Rejects with `MalformedPolicyDocumentException`, `LimitExceededException`.
 */
export async function withPolicy(context: CallContext, key: Key, request: PolicyRequest): Promise<Key> {
  const { Policy: policy, BypassPolicyLockoutSafetyCheck: bypass } = request;
  if (policy === undefined) return key;
  // Checked even where the lockout check is waived: a policy that cannot be read is never stored.
  await checkPrincipals(context, checkPolicy(policy, 'key'));
  if (bypass !== true && !(await mayPutPolicy(context, key, policy))) {
    throw new KmsError(
      'MalformedPolicyDocumentException',
      'The new key policy will not allow you to update the key policy in the future.',
    );
  }
  return { ...key, policy, policyDate: context.now };
}
