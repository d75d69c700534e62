/** Checks and changes that users, groups, roles and managed policies share. */
import type { Tag } from '../../api/iam/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { Tx } from '../../vault/types.ts';
import type { IamKind } from './arns.ts';
import type { IamCallState } from './callstate.ts';
import {
  deleteEntity,
  findSimilar,
  fold,
  putEntity,
  type Entities,
  type Entity,
  type HolderKind,
  type Pair,
} from './entities.ts';
import { alreadyExists, notAttachable, quotaExceeded } from './failures.ts';
import { newUniqueId } from './ids.ts';
import { iamLimits } from './limits.ts';
import { findPolicy } from './managed.ts';

const spelled = { user: 'User', group: 'Group', role: 'Role', policy: 'Policy' } as const;

/** Throws `EntityAlreadyExists` if the name is taken, ignoring case. */
export async function requireNew(
  { tx }: Pick<IamCallState, 'tx'>,
  kind: IamKind,
  name: string,
): Promise<void> {
  if (await findSimilar(tx, kind, name)) throw alreadyExists(kind, name);
}

/** The members that every new entity has. */
export function newEntity(
  { now }: Pick<IamCallState, 'now'>,
  kind: IamKind,
  name: string,
  path = '/',
  tags: readonly Tag[] = [],
): Entity {
  return { id: newUniqueId(kind), name, path, created: now, tags: addTags(kind, [], tags) };
}

/** Keys are compared ignoring case; the later spelling stays. Throws `InvalidInput`, `LimitExceeded`. */
export function addTags(kind: IamKind, before: readonly Pair[], added: readonly Tag[]): readonly Pair[] {
  const keys = new Set(added.map(({ Key }) => Key.toLowerCase()));
  if (keys.size < added.length) {
    throw new KmsError(
      'InvalidInput',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  }
  if ([...keys].some((key) => key.startsWith('aws:'))) {
    throw new KmsError('InvalidInput', 'Tag keys cannot start with aws:, which is reserved for system use.');
  }
  const kept = before.filter(([key]) => !keys.has(key.toLowerCase()));
  const tags = [...kept, ...added.map(({ Key, Value }): Pair => [Key, Value])];
  if (tags.length > iamLimits.tags) throw quotaExceeded(`TagsPer${spelled[kind]}`, iamLimits.tags);
  return tags;
}

export function removeTags(before: readonly Pair[], keys: readonly string[]): readonly Pair[] {
  const gone = new Set(keys.map((key) => key.toLowerCase()));
  return before.filter(([key]) => !gone.has(key.toLowerCase()));
}

/** Stores a record under its name and removes the one under its former name, if it was renamed. */
export async function renameEntity<K extends IamKind>(
  tx: Tx,
  kind: K,
  before: Entities[K],
  after: Entities[K],
): Promise<void> {
  if (fold(before.name) !== fold(after.name)) {
    await requireNew({ tx }, kind, after.name);
    await deleteEntity(tx, kind, before.name);
  }
  await putEntity(tx, kind, after);
}

/** The id of a managed policy to attach or set as boundary. Throws `InvalidInput`, `NoSuchEntity`. */
export async function requireAttachable({ tx, account }: IamCallState, arn: string): Promise<string> {
  if (!arn.startsWith('arn:')) throw new KmsError('InvalidInput', `ARN ${arn} is not valid.`);
  const found = await findPolicy(tx, account, arn);
  if (found === undefined) throw notAttachable(arn);
  return found.policy.id;
}

export function getQuotaName(what: string, kind: HolderKind): string {
  return `${what}Per${spelled[kind]}`;
}
