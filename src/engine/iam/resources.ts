/** The resources of a call's permissions. */
import type { IamInput, IamOperation } from '../../api/iam/model.ts';
import type { IamOperationRow } from '../../api/iam/operations.ts';
import { rootArn } from '../../base/arn.ts';
import { iamArn, parseIamArn, type IamKind } from './arns.ts';
import { getTargetUserName, type IamCallState } from './callstate.ts';
import { formatArn, findEntity, type Pair } from './entities.ts';
import { findKey } from './keyrecords.ts';
import { findPolicy } from './managed.ts';

export interface Resource {
  readonly arn: string;
  readonly tags: readonly Pair[];
  readonly boundary?: string | undefined;
}

/** The members that name a resource, of any operation. */
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

/** An entity that does not exist has the ARN that its name would give. */
async function findNamed(
  { tx, account }: IamCallState,
  kind: Exclude<IamKind, 'policy'>,
  name: string,
  path = '/',
): Promise<Resource> {
  const entity = await findEntity(tx, kind, name);
  if (entity === undefined) return { arn: iamArn(account, kind, path, name), tags: [] };
  const { boundary } = entity;
  return { arn: formatArn(account, kind, entity), tags: entity.tags, boundary };
}

async function findUser(call: IamCallState, operation: IamOperation, input: Naming): Promise<Resource> {
  if (operation === 'GetAccessKeyLastUsed') {
    const key = await findKey(call.tx, input.AccessKeyId ?? '');
    if (key === undefined) return everything;
    if (key.owner === 'root') return { arn: rootArn(call.account), tags: [] };
    return findNamed(call, 'user', key.owner.name);
  }
  const name = getTargetUserName(call, input.UserName);
  if (name === undefined) return { arn: rootArn(call.account), tags: [] };
  return findNamed(call, 'user', name, input.Path);
}

async function findPolicyResource(
  { tx, account }: IamCallState,
  { PolicyArn, PolicyName = '', Path = '/' }: Naming,
): Promise<Resource> {
  if (PolicyArn === undefined) return { arn: iamArn(account, 'policy', Path, PolicyName), tags: [] };
  const found = await findPolicy(tx, account, PolicyArn);
  return { arn: PolicyArn, tags: found?.policy.tags ?? [] };
}

/** Adds the ARN under the new name. */
function addRenamed(
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

/** All resources of the permission: for a rename, both the old and the new name. */
export async function findResources<O extends IamOperation>(
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
      const user = await findUser(call, operation, input);
      return addRenamed(account, 'user', user, input.NewUserName, input.NewPath);
    }
    case 'group': {
      const group = await findNamed(call, 'group', input.GroupName ?? '', input.Path);
      return addRenamed(account, 'group', group, input.NewGroupName, input.NewPath);
    }
    case 'role':
      return [await findNamed(call, 'role', input.RoleName ?? '', input.Path)];
    case 'policy':
      return [await findPolicyResource(call, input)];
  }
}
