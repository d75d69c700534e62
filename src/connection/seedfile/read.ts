/** Parses a document (docs/apply.md). Every mistake is an error with its line: nothing is ignored. */
import type { Tag } from '../../api/types.ts';
import { parseJson } from '../../base/json.ts';
import type { PrincipalKind } from '../../base/principal.ts';
import { type Item, readYaml, wrong, type Members, type Source } from './item.ts';
import { Secret } from '../../base/secret.ts';
import { readDate, readMaterial } from './material.ts';
import type {
  Declared,
  DeclaredAccessKey,
  DeclaredAlias,
  DeclaredGrant,
  DeclaredKey,
  DeclaredPolicy,
  DeclaredPrincipal,
  PolicySource,
} from './model.ts';
import { aliasName } from '../../base/names.ts';

function policySource(item: Item): PolicySource {
  const { line } = item;
  if (item.isMap) return { line, value: item.json() };
  const text = item.text('a policy');
  if (parseJson(text) === undefined) throw item.wrong('a policy is not JSON');
  return { line, text };
}

function tagsOf<N extends string>(members: Members<N | 'tags'>): readonly Tag[] {
  return members.pairs('tags').map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
}

const rotationHint = 'rotation is true, false or a number of days';

function rotationOf<N extends string>(members: Members<N | 'rotation'>): number | boolean | undefined {
  const item = members.get('rotation');
  const text = item?.text('rotation');
  if (item === undefined || text === undefined) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^[1-9][0-9]{1,3}$/.test(text)) return Number(text);
  throw item.wrong(rotationHint);
}

const keyMembers = [
  'id',
  'aliases',
  'spec',
  'usage',
  'origin',
  'multi-region',
  'description',
  'policy',
  'tags',
  'rotation',
  'material',
  'next-rotation',
] as const;

function readKey(item: Item): DeclaredKey {
  const members = item.members('a key', keyMembers);
  const refuse = (message: string) => item.wrong(message);
  const policy = members.get('policy');
  const material = members.get('material');
  const given = material === undefined ? [] : material.isList ? material.list('material') : [material];
  const materials = given.map((each) =>
    readMaterial(each.text('material'), (message) => each.wrong(message)),
  );
  const next = members.text('next-rotation');
  const key: DeclaredKey = {
    line: item.line,
    id: members.text('id'),
    spec: members.text('spec') ?? materials[0]?.spec,
    usage: members.text('usage'),
    origin: members.text('origin'),
    multiRegion: members.flag('multi-region'),
    description: members.text('description'),
    policy: policy && policySource(policy),
    tags: tagsOf(members),
    aliases: members.texts('aliases').map(aliasName),
    rotation: rotationOf(members),
    materials: materials.map(({ bytes }) => bytes),
    nextRotation: next === undefined ? undefined : readDate(next, refuse),
  };
  if (key.id === undefined && key.aliases.length === 0) {
    throw item.wrong('a key has neither an id nor an alias, so it could not be found again');
  }
  return key;
}

function readAlias(item: Item): DeclaredAlias {
  const members = item.members('an alias', ['name', 'key']);
  return { line: item.line, name: aliasName(members.required('name')), key: members.required('key') };
}

const grantMembers = [
  'name',
  'key',
  'grantee',
  'retiring',
  'operations',
  'encryption-context-subset',
  'encryption-context-equals',
] as const;

function readGrant(item: Item): DeclaredGrant {
  const members = item.members('a grant', grantMembers);
  const context = (name: 'encryption-context-subset' | 'encryption-context-equals') =>
    members.get(name) === undefined ? undefined : Object.fromEntries(members.pairs(name));
  const operations = members.texts('operations');
  if (operations.length === 0) throw item.wrong('a grant lacks operations');
  return {
    line: item.line,
    name: members.required('name'),
    key: members.required('key'),
    grantee: members.required('grantee'),
    retiring: members.text('retiring'),
    operations,
    subset: context('encryption-context-subset'),
    equals: context('encryption-context-equals'),
  };
}

function readPolicy(item: Item): DeclaredPolicy {
  const members = item.members('a policy', ['name', 'path', 'description', 'document', 'tags']);
  const document = members.get('document');
  if (document === undefined) throw item.wrong('a policy lacks its document');
  return {
    line: item.line,
    name: members.required('name'),
    path: members.text('path'),
    description: members.text('description'),
    document: policySource(document),
    tags: tagsOf(members),
  };
}

const ofAll = ['name', 'path', 'inline', 'attached'] as const;
const principalMembers = {
  group: ofAll,
  user: [...ofAll, 'tags', 'boundary', 'groups', 'access-keys'],
  role: [...ofAll, 'tags', 'boundary', 'trust', 'description', 'max-session-duration'],
} as const;

type PrincipalMember = (typeof principalMembers)[PrincipalKind][number];

function readRole(item: Item, members: Members<PrincipalMember>): DeclaredPrincipal['role'] {
  const trust = members.get('trust');
  if (trust === undefined) throw item.wrong('a role lacks trust: who may assume it');
  return {
    trust: policySource(trust),
    description: members.text('description'),
    maxSession: members.integer('max-session-duration'),
  };
}

function readPrincipal(kind: PrincipalKind, item: Item): DeclaredPrincipal {
  const members: Members<PrincipalMember> = item.members(`a ${kind}`, principalMembers[kind]);
  const inline = members.get('inline')?.entries('inline policies') ?? [];
  return {
    line: item.line,
    kind,
    name: members.required('name'),
    path: members.text('path'),
    inline: inline.map(([name, policy]) => [name, policySource(policy)] as const),
    attached: members.texts('attached'),
    boundary: members.text('boundary'),
    tags: tagsOf(members),
    groups: members.texts('groups'),
    ...(kind === 'role' && { role: readRole(item, members) }),
  };
}

/** An id that cannot be one of AWS's, like that of every other access key here. */
const accessKeyId = /^kms_[a-z0-9]{24}$/;
const secretAccessKey = /^[!-~]{40}$/;

function readAccessKey(item: Item, user?: string): DeclaredAccessKey {
  const members = item.members('an access key', ['id', 'secret']);
  const id = members.required('id');
  if (!accessKeyId.test(id)) throw item.wrong('the id of an access key is not kms_ and 24 of a-z and 0-9');
  const secret = members.required('secret');
  if (!secretAccessKey.test(secret)) {
    throw item.wrong('the secret of an access key is not 40 letters, digits and signs');
  }
  return { line: item.line, user, id, secret: new Secret(Buffer.from(secret, 'latin1')) };
}

function accessKeysOf(user: Item): readonly DeclaredAccessKey[] {
  const members: Members<PrincipalMember> = user.members('a user', principalMembers.user);
  return members.list('access-keys').map((item) => readAccessKey(item, members.required('name')));
}

/** Throws for a repeated name: the order must not decide which one applies. */
function refuseTwice(
  all: readonly (readonly [name: string, line: number])[],
  what: string,
  source: Source,
): void {
  const seen = new Set<string>();
  for (const [name, line] of all) {
    if (seen.has(name)) throw wrong(source, `${what} occurs twice`, line);
    seen.add(name);
  }
}

const rootMembers = [
  'policies',
  'groups',
  'users',
  'roles',
  'keys',
  'aliases',
  'grants',
  'access-keys',
] as const;

/** Parses the members of a document, or of one of its accounts. */
export function readDeclared<N extends string>(
  members: Members<N | (typeof rootMembers)[number]>,
  source: Source,
): Declared {
  const declared: Declared = {
    policies: members.list('policies').map(readPolicy),
    principals: [
      ...members.list('groups').map((item) => readPrincipal('group', item)),
      ...members.list('users').map((item) => readPrincipal('user', item)),
      ...members.list('roles').map((item) => readPrincipal('role', item)),
    ],
    keys: members.list('keys').map(readKey),
    aliases: members.list('aliases').map(readAlias),
    grants: members.list('grants').map(readGrant),
    accessKeys: [
      ...members.list('access-keys').map((item) => readAccessKey(item)),
      ...members.list('users').flatMap(accessKeysOf),
    ],
  };
  const { keys, aliases, policies, principals, grants, accessKeys } = declared;
  // IAM has no two names of a kind that differ only in case.
  const fold = (name: string): string => name.toLowerCase();
  refuseTwice(
    policies.map(({ name, line }) => [fold(name), line]),
    'a policy of this name',
    source,
  );
  refuseTwice(
    principals.map(({ kind, name, line }) => [`${kind}/${fold(name)}`, line]),
    'one of this name',
    source,
  );
  refuseTwice(
    keys.flatMap(({ id, line }) => (id === undefined ? [] : [[id, line] as const])),
    'a key of this id',
    source,
  );
  refuseTwice(
    [
      ...keys.flatMap((key) => key.aliases.map((name) => [name, key.line] as const)),
      ...aliases.map(({ name, line }) => [name, line] as const),
    ],
    'an alias of this name',
    source,
  );
  refuseTwice(
    grants.map(({ name, key, line }) => [`${key} ${name}`, line]),
    'a grant of this name on this key',
    source,
  );
  refuseTwice(
    accessKeys.map(({ id, line }) => [id, line]),
    'an access key of this id',
    source,
  );
  return declared;
}

export { rootMembers };

/** Reads a document. Rejects with `Usage`; messages never repeat its contents. */
export async function readDocument(text: string, source: Source): Promise<Declared> {
  const { root } = await readYaml(text, source);
  return readDeclared(root.members('the file', rootMembers), source);
}
