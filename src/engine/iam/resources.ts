/** What a call needs its permission on. */
import type { IamInput, IamOperation } from '../../api/iam/calls.ts';
import type { IamOperationRow } from '../../api/iam/operations.ts';
import { rootArn } from '../../base/arn.ts';
import { iamArn, parseIamArn, type IamKind } from './arns.ts';
import { meantUser, type IamCallState } from './callstate.ts';
import { arnOf, findEntity, type Pair } from './entities.ts';
import { findKey } from './keyrecords.ts';
import { findPolicy } from './managed.ts';

export interface Resource {
  readonly arn: string;
  readonly tags: readonly Pair[];
  readonly boundary?: string | undefined;
}

/** The members that name something, of whichever operation. */
interface Naming {
  readonly UserName?: string | undefined;
  readonly GroupName?: string | undefined;
  readonly RoleName?: string | undefined;
  readonly RoleArn?: string | undefined;
  readonly PolicyName?: string | undefined;
  readonly PolicyArn?: string | undefined;
  readonly AccessKeyId?: string | undefined;
  readonly Path?: string | undefined;
  readonly NewUserName?: string | undefined;
  readonly NewGroupName?: string | undefined;
  readonly NewPath?: string | undefined;
}

const everything: Resource = { arn: '*', tags: [] };

/** What is not there yet, or not at all, has the name that it is called by. */
async function named(
  { tx, account }: IamCallState,
  kind: Exclude<IamKind, 'policy'>,
  name: string,
  path = '/',
): Promise<Resource> {
  const entity = await findEntity(tx, kind, name);
  if (entity === undefined) return { arn: iamArn(account, kind, path, name), tags: [] };
  const { boundary } = entity;
  return { arn: arnOf(account, kind, entity), tags: entity.tags, boundary };
}

async function userResource(call: IamCallState, operation: IamOperation, input: Naming): Promise<Resource> {
  if (operation === 'GetAccessKeyLastUsed') {
    const key = await findKey(call.tx, input.AccessKeyId ?? '');
    if (key === undefined) return everything;
    if (key.owner === 'root') return { arn: rootArn(call.account), tags: [] };
    return named(call, 'user', key.owner.name);
  }
  const name = meantUser(call, input.UserName);
  if (name === undefined) return { arn: rootArn(call.account), tags: [] };
  return named(call, 'user', name, input.Path);
}

async function policyResource(
  { tx, account }: IamCallState,
  { PolicyArn, PolicyName = '', Path = '/' }: Naming,
): Promise<Resource> {
  if (PolicyArn === undefined) return { arn: iamArn(account, 'policy', Path, PolicyName), tags: [] };
  const found = await findPolicy(tx, account, PolicyArn);
  return { arn: PolicyArn, tags: found?.policy.tags ?? [] };
}

/** The one that a new name makes of it. */
function renamed(
  account: string,
  kind: 'user' | 'group',
  before: Resource,
  name: string | undefined,
  path: string | undefined,
): readonly Resource[] {
  const old = parseIamArn(before.arn);
  if ((name === undefined && path === undefined) || old === undefined) return [before];
  return [before, { ...before, arn: iamArn(account, kind, path ?? old.path, name ?? old.name) }];
}

/** All that the permission is needed on: where a name changes, on both. */
export async function resourcesOf<O extends IamOperation>(
  call: IamCallState,
  { name: operation, resource }: IamOperationRow,
  request: IamInput<O>,
): Promise<readonly Resource[]> {
  const input = request as Naming;
  const { account } = call;
  switch (resource) {
    case 'free':
      return [];
    case 'none':
      return [everything];
    case 'user': {
      const user = await userResource(call, operation, input);
      return renamed(account, 'user', user, input.NewUserName, input.NewPath);
    }
    case 'group': {
      const group = await named(call, 'group', input.GroupName ?? '', input.Path);
      return renamed(account, 'group', group, input.NewGroupName, input.NewPath);
    }
    case 'role':
      return [await named(call, 'role', input.RoleName ?? '', input.Path)];
    case 'policy':
      return [await policyResource(call, input)];
  }
}
