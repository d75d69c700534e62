/** The records of users, groups and roles (docs/spec/vault.md, "IAM"). */
import { KmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Page, ReadTx, RecordName, Tx } from '../../vault/types.ts';
import { readPages } from '../pages.ts';
import { iamArn, type IamKind } from './arns.ts';

export type Pair = readonly [string, string];

/** The members that all entities have. */
export interface Entity {
  /** Never reused, unlike names. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly created: Date;
  readonly tags: readonly Pair[];
}

/** An entity that policies can be attached to. */
interface Holder extends Entity {
  /** ARN of a managed policy. */
  readonly boundary?: string | undefined;
  /** Inline policies: name and JSON text, sorted by name. */
  readonly inline: readonly Pair[];
  /** ARNs of attached managed policies. */
  readonly attached: readonly string[];
}

export interface User extends Holder {
  /** When it got its current name and path; absent if they are the original ones. */
  readonly named?: Date | undefined;
  /** Group names, sorted. */
  readonly groups: readonly string[];
  /** Access key ids. */
  readonly keys: readonly string[];
}

export type Group = Holder;

export interface Role extends Holder {
  readonly trust: string;
  readonly trustSince: Date;
  readonly description?: string | undefined;
  /** Seconds. */
  readonly maxSession: number;
}

export interface ManagedPolicy extends Entity {
  readonly updated: Date;
  readonly description?: string | undefined;
  /** Oldest first. */
  readonly versions: readonly PolicyVersion[];
  readonly default: string;
  /** Number of the latest version that ever existed. */
  readonly last: number;
}

export interface PolicyVersion {
  readonly id: string;
  readonly created: Date;
  readonly text: string;
}

export interface Entities {
  readonly user: User;
  readonly group: Group;
  readonly role: Role;
  readonly policy: ManagedPolicy;
}

export type HolderKind = Exclude<IamKind, 'policy'>;

/** Since when the user or role has its ARN: an older policy that names this ARN meant another one, or nobody. */
export function getNameSince({ created, named }: Pick<User, 'created' | 'named'>): Date {
  return named ?? created;
}

/** Folds case. Names are ASCII, and unique ignoring case. */
export function fold(name: string): string {
  return name.toLowerCase();
}

function recordName(kind: IamKind, name: string): RecordName {
  return { kind: `iam-${kind}`, scope: '', name: fold(name) };
}

export function formatArn(
  account: string,
  kind: IamKind,
  { path, name }: Pick<Entity, 'path' | 'name'>,
): string {
  return iamArn(account, kind, path, name);
}

type StoredVersion = readonly [string, number, string];

/** Dates are numbers, versions are lists. */
function encodeEntity(entity: Entity): JsonObject {
  const { versions, ...rest } = entity as Entity & Partial<ManagedPolicy>;
  const members = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, value instanceof Date ? value.getTime() : value] as const);
  const stored = versions?.map(({ id, created, text }): StoredVersion => [id, created.getTime(), text]);
  return { format: 1, ...(Object.fromEntries(members) as JsonObject), ...(stored && { versions: stored }) };
}

const dates: ReadonlySet<string> = new Set(['created', 'named', 'updated', 'trustSince']);

function decodeEntity<K extends IamKind>(kind: K, value: JsonObject): Entities[K] {
  const { format, versions, ...rest } = value;
  if (format !== 1)
    throw new KmsError('VaultVersion', `a record of a ${kind} has a format of a newer version`);
  const members = Object.entries(rest).map(([name, member]) => [
    name,
    dates.has(name) ? new Date(Number(member)) : member,
  ]);
  const decoded = (versions as readonly StoredVersion[] | undefined)?.map(([id, created, text]) => ({
    id,
    created: new Date(created),
    text,
  }));
  return {
    ...(Object.fromEntries(members) as object),
    ...(decoded && { versions: decoded }),
  } as Entities[K];
}

/** Finds an entity by name, ignoring case. */
export async function findSimilar<K extends IamKind>(
  tx: ReadTx,
  kind: K,
  name: string,
): Promise<Entities[K] | undefined> {
  const value = await tx.get(recordName(kind, name));
  return value && decodeEntity(kind, value);
}

/** Finds an entity by its exact name. */
export async function findEntity<K extends IamKind>(
  tx: ReadTx,
  kind: K,
  name: string,
): Promise<Entities[K] | undefined> {
  const entity = await findSimilar(tx, kind, name);
  return entity?.name === name ? entity : undefined;
}

export async function putEntity<K extends IamKind>(tx: Tx, kind: K, entity: Entities[K]): Promise<void> {
  await tx.put(recordName(kind, entity.name), encodeEntity(entity));
}

export async function deleteEntity(tx: Tx, kind: IamKind, name: string): Promise<void> {
  await tx.delete(recordName(kind, name));
}

async function readAll(tx: ReadTx, kind: string, scope: string): Promise<Page['items']> {
  const found: Page['items'][number][] = [];
  for await (const items of readPages(tx, kind, scope)) found.push(...items);
  return found;
}

/** Compares by UTF-16 code units, independent of the locale. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** All entities of a kind, sorted by name ignoring case. */
export function listEntities<K extends IamKind>(tx: ReadTx, kind: K): Promise<readonly Entities[K][]> {
  return tx.derived(`iam/${kind}`, async () => {
    const found = await readAll(tx, recordName(kind, '').kind, '');
    return found
      .map(({ value }) => decodeEntity(kind, value))
      .sort((a, b) => compareTexts(fold(a.name), fold(b.name)));
  });
}

/** Finds an entity by its unique id, whatever its current name. */
export async function findById<K extends IamKind>(
  tx: ReadTx,
  kind: K,
  id: string,
): Promise<Entities[K] | undefined> {
  return (await listEntities(tx, kind)).find((entity) => entity.id === id);
}

function memberName(group: string, user: string): RecordName {
  return { kind: 'iam-member', scope: fold(group), name: fold(user) };
}

export function putMember(tx: Tx, group: string, user: string, since: Date): Promise<void> {
  return tx.put(memberName(group, user), { since: since.getTime() });
}

export function deleteMember(tx: Tx, group: string, user: string): Promise<boolean> {
  return tx.delete(memberName(group, user));
}

/** When the user joined the group; undefined if it is not a member. */
export async function getMemberSince(tx: ReadTx, group: string, user: string): Promise<Date | undefined> {
  const value = await tx.get(memberName(group, user));
  return value && new Date(Number(value['since']));
}

/** The users of a group, sorted by name. */
export async function listMembers(tx: ReadTx, group: string): Promise<readonly User[]> {
  const names = (await readAll(tx, 'iam-member', fold(group))).map(({ name }) => name);
  const users = await Promise.all(names.map((name) => findSimilar(tx, 'user', name)));
  return users.filter((user) => user !== undefined).sort((a, b) => compareTexts(fold(a.name), fold(b.name)));
}

/** One entity's use of a managed policy. */
export interface PolicyUse {
  readonly kind: HolderKind;
  /** Case-folded. */
  readonly name: string;
  readonly attached: boolean;
  readonly boundary: boolean;
}

const useKind = 'iam-policy-use';

function useName(policyId: string, kind: HolderKind, name: string): RecordName {
  return { kind: useKind, scope: policyId, name: `${kind}/${fold(name)}` };
}

/** Records or removes one use of a managed policy: attached, or as a boundary. */
export async function changeUse(
  tx: Tx,
  policyId: string,
  { kind, name }: Pick<PolicyUse, 'kind' | 'name'>,
  change: Partial<Pick<PolicyUse, 'attached' | 'boundary'>>,
): Promise<void> {
  const record = useName(policyId, kind, name);
  const before = await tx.get(record);
  const use = {
    attached: before?.['attached'] === true,
    boundary: before?.['boundary'] === true,
    ...change,
  };
  if (use.attached || use.boundary) await tx.put(record, use);
  else await tx.delete(record);
}

export async function listUses(tx: ReadTx, policyId: string): Promise<readonly PolicyUse[]> {
  const found = await readAll(tx, useKind, policyId);
  return found
    .map(({ name: place, value }) => {
      const [kind = '', name = ''] = place.split('/');
      const { attached, boundary } = value;
      return { kind: kind as HolderKind, name, attached: attached === true, boundary: boundary === true };
    })
    .sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.name, b.name));
}
