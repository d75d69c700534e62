/**
 * Grant records: by key, by grantee, by creating request, and by retiring principal. A grant token is the grant's sealed location; none is stored.
 */
import { createHash } from 'node:crypto';
import type { Input } from '../api/kms.ts';
import { base64, fromBase64, fromUtf8, utf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { canonicalJson, isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { AeadKey } from '../crypto/aead.ts';
import { drawSecret } from '../crypto/derive.ts';
import type { Grant, GrantTerms } from '../policy/grants.ts';
import type { Page, ReadTx, RecordName, Tx } from '../vault/types.ts';
import type { Key } from './keys.ts';
import { readPages } from './pages.ts';

type KeyPlace = Pick<Key, 'region' | 'id'>;

const grantKind = 'grant';
const granteeKind = 'grant-grantee';
const requestKind = 'grant-request';
const retiringKind = 'grant-retiring';
const countKind = 'grant-count';
const additional = utf8('kms grant token v1');
/** In the place of a key id; no key has it. */
const tokenKey = { keyId: 'grant-tokens', materialId: 'current' };

function scopeOf({ region, id }: KeyPlace): string {
  return `${region}/${id}`;
}

function byKey(key: KeyPlace, grantId: string): RecordName {
  return { kind: grantKind, scope: scopeOf(key), name: grantId };
}

function granteeScope(key: KeyPlace, grantee: string): string {
  return `${scopeOf(key)}/${grantee}`;
}

function byGrantee(key: KeyPlace, { id, grantee }: Pick<Grant, 'id' | 'grantee'>): RecordName {
  return { kind: granteeKind, scope: granteeScope(key, grantee), name: id };
}

function byRequest(key: KeyPlace, digest: string): RecordName {
  return { kind: requestKind, scope: scopeOf(key), name: digest };
}

function retiringScope(region: string, principal: string): string {
  return `${region}/${principal}`;
}

function byRetiring(key: KeyPlace, grant: Grant, principal: string): RecordName {
  const scope = retiringScope(key.region, principal);
  return { kind: retiringKind, scope, name: `${key.id}/${grant.id}` };
}

function countName(key: KeyPlace): RecordName {
  return { kind: countKind, scope: scopeOf(key), name: 'grants' };
}

type Terms = Omit<Grant, 'id' | 'created'>;
type Stored = Terms & { readonly created: number };

function encodeTerms({ name, grantee, retiring, operations, constraints }: Terms): JsonObject {
  return {
    grantee,
    operations,
    ...(name !== undefined && { name }),
    ...(retiring !== undefined && { retiring }),
    ...(constraints && {
      constraints: {
        ...(constraints.subset && { subset: constraints.subset }),
        ...(constraints.equals && { equals: constraints.equals }),
      },
    }),
  };
}

function encodeGrant(grant: Grant): JsonObject {
  return { format: 1, created: grant.created.getTime(), ...encodeTerms(grant) };
}

function decodeGrant(id: string, value: JsonObject): Grant {
  if (value['format'] !== 1) {
    throw new KmsError('VaultVersion', 'a grant record has a format of a newer version');
  }
  const { created, name, grantee, retiring, operations, constraints } = value as unknown as Stored;
  return { id, created: new Date(created), name, grantee, retiring, operations, constraints };
}

/** Requests are equal if they have equal terms; the order of operations does not matter. */
function hashName(terms: Terms): string {
  const sorted = { ...terms, operations: [...terms.operations].sort() };
  return createHash('sha256')
    .update(canonicalJson(encodeTerms(sorted)))
    .digest('hex');
}

interface Count {
  readonly count: number;
  /** Whether every grant of the key has a record by grantee: earlier builds wrote none. */
  readonly byGrantee: boolean;
}

async function readCount(tx: ReadTx, key: KeyPlace): Promise<Count> {
  const { count, byGrantee } = (await tx.get(countName(key))) ?? { count: 0, byGrantee: true };
  return { count: typeof count === 'number' ? count : 0, byGrantee: byGrantee === true };
}

export async function countGrants(tx: ReadTx, key: KeyPlace): Promise<number> {
  return (await readCount(tx, key)).count;
}

/** Call this when the grant's own record is written or deleted. */
async function changeCount(tx: Tx, key: KeyPlace, by: 1 | -1): Promise<void> {
  const before = await readCount(tx, key);
  const count = before.count + by;
  if (count === 0) {
    await tx.delete(countName(key));
    return;
  }
  if (!before.byGrantee) {
    for (const grant of await readGrants(tx, key)) await tx.put(byGrantee(key, grant), {});
  }
  await tx.put(countName(key), { count, byGrantee: true });
}

export function hashTerms({
  Operations,
  Constraints,
}: Pick<Input<'CreateGrant'>, 'Operations' | 'Constraints'>): GrantTerms {
  const { EncryptionContextSubset: subset, EncryptionContextEquals: equals } = Constraints ?? {};
  return { operations: Operations, constraints: { subset, equals } };
}

export async function getGrant(tx: ReadTx, key: KeyPlace, grantId: string): Promise<Grant | undefined> {
  const value = await tx.get(byKey(key, grantId));
  return value && decodeGrant(grantId, value);
}

/** Finds the grant that an equal request with the same name created. */
export async function findNamedGrant(tx: ReadTx, key: KeyPlace, terms: Terms): Promise<Grant | undefined> {
  if (terms.name === undefined) return undefined;
  const id = (await tx.get(byRequest(key, hashName(terms))))?.['grant'];
  return typeof id === 'string' ? getGrant(tx, key, id) : undefined;
}

export async function putGrant(tx: Tx, key: KeyPlace, grant: Grant): Promise<void> {
  await tx.put(byKey(key, grant.id), encodeGrant(grant));
  await tx.put(byGrantee(key, grant), {});
  if (grant.name !== undefined) await tx.put(byRequest(key, hashName(grant)), { grant: grant.id });
  if (grant.retiring !== undefined) await tx.put(byRetiring(key, grant, grant.retiring), encodeGrant(grant));
  await changeCount(tx, key, 1);
}

export async function deleteGrant(tx: Tx, key: KeyPlace, grant: Grant): Promise<void> {
  await tx.delete(byKey(key, grant.id));
  await tx.delete(byGrantee(key, grant));
  if (grant.name !== undefined) await tx.delete(byRequest(key, hashName(grant)));
  if (grant.retiring !== undefined) await tx.delete(byRetiring(key, grant, grant.retiring));
  await changeCount(tx, key, -1);
}

/** Deletes all grants of an erased key. */
export async function deleteGrantsOfKey(tx: Tx, key: KeyPlace): Promise<void> {
  for (;;) {
    const { grants } = await listGrants(tx, key, { limit: 100 });
    if (grants.length === 0) return;
    for (const grant of grants) await deleteGrant(tx, key, grant);
  }
}

interface PageOptions {
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface GrantPage {
  readonly grants: readonly Grant[];
  readonly next?: string | undefined;
}

export async function listGrants(tx: ReadTx, key: KeyPlace, options: PageOptions): Promise<GrantPage> {
  const { items, next } = await tx.list(grantKind, scopeOf(key), options);
  return { grants: items.map(({ name, value }) => decodeGrant(name, value)), next };
}

export async function readGrants(tx: ReadTx, key: KeyPlace): Promise<readonly Grant[]> {
  const found: Grant[] = [];
  for await (const items of readPages(tx, grantKind, scopeOf(key))) {
    found.push(...items.map(({ name, value }) => decodeGrant(name, value)));
  }
  return found;
}

async function readGrantsTo(tx: ReadTx, key: KeyPlace, grantee: string): Promise<readonly Grant[]> {
  const found: Grant[] = [];
  for await (const items of readPages(tx, granteeKind, granteeScope(key, grantee))) {
    for (const { name } of items) {
      const grant = await getGrant(tx, key, name);
      if (grant) found.push(grant);
    }
  }
  return found;
}

/** Finds the grants on the key to one of these ARNs; the cost does not depend on the number of other grants. */
export async function findGrantsTo(
  tx: ReadTx,
  key: KeyPlace,
  grantees: ReadonlySet<string>,
): Promise<readonly Grant[]> {
  const { count, byGrantee } = await readCount(tx, key);
  if (count === 0) return [];
  if (!byGrantee) {
    const all = await tx.derived(`grants ${scopeOf(key)}`, () => readGrants(tx, key));
    return all.filter(({ grantee }) => grantees.has(grantee));
  }
  const found: Grant[] = [];
  for (const grantee of grantees) {
    const scope = granteeScope(key, grantee);
    found.push(...(await tx.derived(`grants to ${scope}`, () => readGrantsTo(tx, key, grantee))));
  }
  return found;
}

/** Lists the grants of one region that a principal may retire, each with its key id. */
export async function listRetirable(
  tx: ReadTx,
  region: string,
  principal: string,
  options: PageOptions,
): Promise<{ readonly items: readonly { keyId: string; grant: Grant }[]; readonly next?: string }> {
  const { items, next }: Page = await tx.list(retiringKind, retiringScope(region, principal), options);
  const found = items.map(({ name, value }) => {
    const [keyId = '', grantId = ''] = name.split('/');
    return { keyId, grant: decodeGrant(grantId, value) };
  });
  return next === undefined ? { items: found } : { items: found, next };
}

function openingKey(tx: ReadTx): Promise<AeadKey | undefined> {
  return tx.getAeadKey(tokenKey.keyId, tokenKey.materialId);
}

async function sealingKey(tx: Tx): Promise<AeadKey> {
  const key = await openingKey(tx);
  if (key) return key;
  const secret = drawSecret(32);
  await tx.putMaterial(tokenKey.keyId, tokenKey.materialId, secret);
  return new AeadKey(secret);
}

/** Returns a different token each time. */
export async function sealGrantToken(tx: Tx, key: KeyPlace, grantId: string): Promise<string> {
  const place = JSON.stringify({ region: key.region, keyId: key.id, grantId });
  return base64((await sealingKey(tx)).seal(utf8(place), additional));
}

/** The location in a token that this vault issued, whether or not the grant still exists. */
export async function parseGrantToken(
  tx: ReadTx,
  token: string,
): Promise<{ readonly region: string; readonly keyId: string; readonly grantId: string } | undefined> {
  const sealed = fromBase64(token);
  const opened = sealed && (await openingKey(tx))?.open(sealed, additional);
  const place = opened && parseJson(fromUtf8(opened) ?? '');
  if (!isJsonObject(place)) return undefined;
  const { region, keyId, grantId } = place;
  if (typeof region !== 'string' || typeof keyId !== 'string' || typeof grantId !== 'string')
    return undefined;
  return { region, keyId, grantId };
}
