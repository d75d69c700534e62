/** Resolves a caller to what its own account's policies say of it. */
import type { Identity } from '../audit/event.ts';
import { rootArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { parseActor, parsePrincipal } from '../base/principal.ts';
import type { NamedPolicy, PolicyDocument, Principal } from '../policy/model.ts';
import type { ReadTx } from '../vault/types.ts';
import type { Caller, Session } from './callstate.ts';
import {
  formatArn,
  findById,
  findEntity,
  getNameSince,
  type Group,
  type HolderKind,
  type Role,
  type User,
} from './iam/entities.ts';
import { getDefaultText, findPolicy } from './iam/managed.ts';
import { toNamedPolicy } from './policytexts.ts';

/** The same for every session of a user or role. */
type Known = Omit<Principal, 'arn' | 'id' | 'session'> & { readonly id: string };

/** A managed policy; one that no longer exists allows nothing. */
async function loadManagedPolicy(
  tx: ReadTx,
  account: string,
  arn: string,
  kind: 'identity' | 'boundary' | 'session',
  holder: string,
): Promise<NamedPolicy> {
  const found = await findPolicy(tx, account, arn);
  const name = `${holder}: ${arn}`;
  if (found === undefined) return { kind, name, document: { version: '2012-10-17', statements: [] } };
  return toNamedPolicy(kind, name, getDefaultText(found.policy));
}

async function loadPolicies(
  tx: ReadTx,
  account: string,
  kind: HolderKind,
  { name, inline, attached }: User | Group | Role,
): Promise<readonly NamedPolicy[]> {
  const holder = `${kind}/${name}`;
  return [
    ...inline.map(([policy, text]) => toNamedPolicy('identity', `${holder}: inline policy ${policy}`, text)),
    ...(await Promise.all(attached.map((arn) => loadManagedPolicy(tx, account, arn, 'identity', holder)))),
  ];
}

async function loadGroupPolicies(
  tx: ReadTx,
  account: string,
  { groups }: User,
): Promise<readonly NamedPolicy[]> {
  const found = await Promise.all(groups.map((name) => findEntity(tx, 'group', name)));
  const policies = found.map((group) =>
    group ? loadPolicies(tx, account, 'group', group) : Promise.resolve([]),
  );
  return (await Promise.all(policies)).flat();
}

function toLowerCaseTags(tags: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  return new Map(Array.from(tags, ([key, value]) => [key.toLowerCase(), value]));
}

async function loadLimitsAndTags(
  tx: ReadTx,
  account: string,
  kind: 'user' | 'role',
  entity: User | Role,
): Promise<Pick<Known, 'account' | 'id' | 'created' | 'tags' | 'boundary'>> {
  const { id, name, tags, boundary } = entity;
  return {
    account,
    id,
    created: getNameSince(entity),
    tags: toLowerCaseTags(tags),
    ...(boundary !== undefined && {
      boundary: await loadManagedPolicy(tx, account, boundary, 'boundary', `${kind}/${name}`),
    }),
  };
}

/** Found by name in one lookup, whatever the number of users. */
function loadUser(tx: ReadTx, account: string, name: string): Promise<Known | undefined> {
  return tx.derived(`principal/user/${name}`, async () => {
    const user = await findEntity(tx, 'user', name);
    if (user === undefined) return undefined;
    const own = await loadPolicies(tx, account, 'user', user);
    return {
      ...(await loadLimitsAndTags(tx, account, 'user', user)),
      type: 'User',
      principalArn: formatArn(account, 'user', user),
      userName: name,
      policies: [...own, ...(await loadGroupPolicies(tx, account, user))],
    } satisfies Known;
  });
}

function loadRole(tx: ReadTx, account: string, name: string): Promise<Known | undefined> {
  return tx.derived(`principal/role/${name}`, async () => {
    const role = await findEntity(tx, 'role', name);
    if (role === undefined) return undefined;
    return {
      ...(await loadLimitsAndTags(tx, account, 'role', role)),
      type: 'Role',
      principalArn: formatArn(account, 'role', role),
      policies: await loadPolicies(tx, account, 'role', role),
    } satisfies Known;
  });
}

async function loadSession(
  tx: ReadTx,
  account: string,
  { policies, policyArns, issued, sourceIdentity }: Session,
): Promise<NonNullable<Principal['session']>> {
  const inline = policies.map((text) => toNamedPolicy('session', 'session policy', text));
  const arns = policyArns.map((arn) => loadManagedPolicy(tx, account, arn, 'session', 'session policy'));
  return { policies: [...inline, ...(await Promise.all(arns))], issued, sourceIdentity };
}

function refusal({ arn }: Identity): KmsError {
  return new KmsError('AccessDeniedException', `User: ${arn} is not a principal of this account.`);
}

export function makeRootPrincipal(account: string): Principal {
  const arn = rootArn(account);
  return { type: 'Root', account, arn, principalArn: arn, id: account, tags: new Map(), policies: [] };
}

async function findPrincipal(
  tx: ReadTx,
  account: string,
  identity: Identity,
  session: Session | undefined,
): Promise<Principal | undefined> {
  const { type, arn, principalId } = identity;
  const part = session && { session: await loadSession(tx, account, session) };
  if (type === 'Root') {
    return arn === rootArn(account) ? { ...makeRootPrincipal(account), ...part } : undefined;
  }
  if (type === 'IAMUser') {
    const user = await loadUser(tx, account, identity.userName ?? '');
    return user?.id === principalId && user.principalArn === arn ? { ...user, arn, ...part } : undefined;
  }
  // A role acts only in sessions; without the session's terms, its limits would be missing.
  const actor = type === 'AssumedRole' && session ? parseActor(arn) : undefined;
  if (actor?.kind !== 'role' || actor.account !== account || actor.session === undefined) return undefined;
  const role = await loadRole(tx, account, actor.name);
  if (role === undefined || `${role.id}:${actor.session}` !== principalId) return undefined;
  const tags = new Map([...role.tags, ...toLowerCaseTags(Object.entries(session?.tags ?? {}))]);
  return { ...role, arn, id: principalId, tags, ...part };
}

/** Throws `ExpiredTokenException` for expired temporary credentials. */
export function requireUnexpired({ session }: Pick<Caller, 'session'>, now: Date): void {
  if (session === undefined || now < session.expires) return;
  throw new KmsError('ExpiredTokenException', 'The security token included in the request is expired');
}

/** Rejects with `AccessDeniedException` for a user or role that no longer exists or was created anew. */
export async function loadPrincipal(tx: ReadTx, account: string, caller: Caller): Promise<Principal> {
  const { identity, session, outsider } = caller;
  if (outsider) return outsider;
  const principal = await findPrincipal(tx, account, identity, session);
  if (principal === undefined) throw refusal(identity);
  return principal;
}

/** Whether a principal in a policy exists: the account, a user, role, session or unique id. `*` and those of other accounts count as existing. */
export async function principalExists(tx: ReadTx, account: string, name: string): Promise<boolean> {
  if (name.startsWith('AIDA')) return (await findById(tx, 'user', name)) !== undefined;
  if (name.startsWith('AROA')) return (await findById(tx, 'role', name)) !== undefined;
  const actor = parseActor(name);
  if (actor?.account === account && actor.kind === 'role' && actor.session !== undefined) {
    return (await findEntity(tx, 'role', actor.name)) !== undefined;
  }
  const named = parsePrincipal(name);
  if (named?.account !== account) return true;
  const { kind } = named;
  if (kind === 'group') return false;
  const entity = await findEntity(tx, kind, named.name);
  return entity !== undefined && formatArn(account, kind, entity) === name;
}

/** The first principal in a policy that does not exist. */
export async function findAbsentPrincipal(
  { tx, account, caller }: { readonly tx: ReadTx; readonly account: string; readonly caller: Caller },
  { statements }: PolicyDocument,
): Promise<string | undefined> {
  for (const name of new Set(statements.flatMap(({ principals }) => principals?.aws ?? []))) {
    if (caller.absent?.has(name) === true || !(await principalExists(tx, account, name))) return name;
  }
  return undefined;
}
