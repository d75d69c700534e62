/** Authorizes IAM calls. Only the caller's own policies decide: the only resource policies in IAM are the trust policies of roles. */
import type { IamInput, IamOperation } from '../../api/iam/model.ts';
import type { IamOperationRow, IamPermission } from '../../api/iam/operations.ts';
import { KmsError } from '../../base/errors.ts';
import { decide } from '../../policy/decide.ts';
import { makeRefusal } from '../refusals.ts';
import { makeConditions } from './conditions.ts';
import type { IamCallState } from './callstate.ts';
import { iamRegion } from './arns.ts';
import { findResources, type Resource } from './resources.ts';

function requireOn(
  call: IamCallState,
  operation: IamOperation,
  action: IamPermission,
  resource: Resource,
  input: object,
): void {
  const { principal, account } = call;
  const request = {
    principal,
    action,
    resource: resource.arn,
    account,
    context: makeConditions(call, iamRegion, { operation, input, resource }),
  };
  const decision = decide(request);
  if (!decision.allowed)
    throw makeRefusal({ caller: principal.arn, action, resource: resource.arn }, decision);
}

function hasTags(input: object): boolean {
  return 'Tags' in input && Array.isArray(input.Tags) && input.Tags.length > 0;
}

function requireLongTerm({ principal }: IamCallState, { name, userSessions }: IamOperationRow): void {
  if (principal.session === undefined || principal.type === 'Role' || userSessions === 'permitted') return;
  if (name === 'GetSessionToken') {
    throw new KmsError('AccessDenied', 'Cannot call GetSessionToken with session credentials');
  }
  throw new KmsError('InvalidClientTokenId', 'The security token included in the request is invalid', {
    hint: 'sessions of users cannot call IAM: sign with the access key of the user',
  });
}

/** Authorizes everything except `AssumeRole`, where the role's trust policy also decides. Throws `AccessDeniedException`. */
export async function requireIam<O extends IamOperation>(
  call: IamCallState,
  row: IamOperationRow,
  input: IamInput<O>,
): Promise<void> {
  requireLongTerm(call, row);
  const { name, permission, tagging } = row;
  if (name === 'AssumeRole') return;
  for (const resource of await findResources(call, row, input)) {
    requireOn(call, name, permission, resource, input);
    if (tagging !== undefined && hasTags(input)) requireOn(call, name, tagging, resource, input);
  }
}
