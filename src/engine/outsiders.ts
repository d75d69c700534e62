/**
 * The error for a caller of another account that lacks a permission. It depends only on the request and on the caller's own policies, so that it is
 * the same for a key that does not exist, one that forbids the call, and one that allows it.
 */
import { parseKmsArn } from '../base/arn.ts';
import type { KmsError } from '../base/errors.ts';
import { decide } from '../policy/decide.ts';
import { Conditions } from './conditions/conditions.ts';
import type { CallState } from './callstate.ts';
import { makeRefusal, type RefusedElsewhere } from './refusals.ts';

/** If the request names a key by ARN, the caller's own account may be what refuses it. */
export async function makeOutsiderRefusal(
  call: CallState,
  error: RefusedElsewhere,
  input: object,
): Promise<KmsError> {
  const { caller, now, region } = call;
  const { action, resource } = error.attempt;
  // The other account alone may know whether an alias exists and which key it names.
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
