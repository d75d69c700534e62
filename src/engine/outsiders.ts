/**
 * What a caller of another account is answered where it may not do what it asks. The answer depends on the request and on the caller's own
 * policies alone, so that it is the same for a key that is not there, one that forbids it, and one that allows it.
 */
import { parseKmsArn } from '../base/arn.ts';
import type { KmsError } from '../base/errors.ts';
import { decide } from '../policy/decide.ts';
import { Conditions } from './conditions/conditions.ts';
import type { CallState } from './callstate.ts';
import { makeRefusal, type RefusedElsewhere } from './refusals.ts';

/** Where the request names a key by its ARN, the caller's own account may be what refuses. */
export async function makeOutsiderRefusal(
  call: CallState,
  error: RefusedElsewhere,
  input: object,
): Promise<KmsError> {
  const { caller, now, region } = call;
  const { action, resource } = error.attempt;
  // Which key an alias stands for, or that it stands for any, is the other account's affair.
  if (resource === undefined || !Object.values(input).includes(resource)) return error;
  const named = parseKmsArn(resource);
  if (named?.resource.type !== 'key') return error;
  const principal = await call.principal();
  const conditions = new Conditions({
    principal,
    caller,
    region,
    now,
    account: named.account,
    permission: action,
    input,
    circumstances: {},
    resource: 'none',
  });
  const own = decide({ principal, action, resource, account: principal.account, context: conditions });
  return own.allowed ? error : makeRefusal(error.attempt, own);
}
