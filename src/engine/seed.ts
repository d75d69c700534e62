/** Creates keys and aliases with given ids and material, for tests of applications that expect them. */
import { createHash } from 'node:crypto';
import { limits } from '../api/limits.ts';
import type { KeyUsageType, Tag } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';
import { hex } from '../base/bytes.ts';
import type { Secret } from '../base/secret.ts';
import { generateMaterial, readMaterial } from '../crypto/keypair.ts';
import { isSupportedKeySpec, listUsages, type SupportedKeySpec } from '../crypto/specs.ts';
import { makeDefaultKeyPolicy } from '../policy/defaultkeypolicy.ts';
import { checkPolicy } from '../policy/parse.ts';
import type { Tx } from '../vault/types.ts';
import { getAlias, putAlias, checkAliasName } from './aliases.ts';
import { isSymmetric } from './algorithms.ts';
import { findEntity, putEntity } from './iam/entities.ts';
import { addKey, findKey } from './iam/keyrecords.ts';
import { iamLimits } from './iam/limits.ts';
import { fingerprintMaterial } from './imports.ts';
import { addMaterial, setRotation } from './lifecycle.ts';
import { getKey, putKey, type Key, type MaterialEntry } from './keys.ts';

export interface SeedKey {
  /** UUID, or `mrk-` and 32 hex digits. */
  readonly id: string;
  readonly spec: string;
  readonly usage?: string | undefined;
  readonly description: string;
  /** JSON text of a key policy (default: the default key policy). */
  readonly policy?: string | undefined;
  readonly tags: readonly Tag[];
  /** Oldest first. If empty, material is generated, or awaited if the origin is EXTERNAL. */
  readonly materials: readonly Secret[];
  readonly origin?: string | undefined;
  /** Enables automatic rotation, with this as its first date. */
  readonly nextRotation?: Date | undefined;
}

export interface SeedAlias {
  /** Including `alias/`. */
  readonly name: string;
  readonly keyId: string;
}

export interface SeedAccessKey {
  readonly id: string;
  /** User name (default: the root user). */
  readonly user?: string | undefined;
  readonly secret: Secret;
}

export interface Seed {
  readonly keys: readonly SeedKey[];
  readonly aliases: readonly SeedAlias[];
  readonly accessKeys?: readonly SeedAccessKey[] | undefined;
}

export interface Planted {
  /** Ids of the created keys; existing ones stay unchanged. */
  readonly keys: readonly string[];
  readonly aliases: readonly string[];
  readonly accessKeys: readonly string[];
}

const idForm = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

function invalidSeed(key: SeedKey, what: string): KmsError {
  return new KmsError(
    'Usage',
    `the seed's key ${idForm.test(key.id) ? key.id : 'without a proper id'} ${what}`,
  );
}

function readSpec(key: SeedKey): SupportedKeySpec {
  if (isSupportedKeySpec(key.spec)) return key.spec;
  throw invalidSeed(key, 'has a key spec that is not supported');
}

function readUsage(key: SeedKey, spec: SupportedKeySpec): KeyUsageType {
  const usages = listUsages(spec);
  const usage = key.usage === undefined ? usages[0] : usages.find((each) => each === key.usage);
  if (usage === undefined) throw invalidSeed(key, 'has a key usage that does not go with its key spec');
  return usage;
}

function readOrigin(key: SeedKey): Key['origin'] {
  const { origin = 'AWS_KMS' } = key;
  if (origin === 'AWS_KMS' || origin === 'EXTERNAL') return origin;
  throw invalidSeed(key, 'has an origin that is not supported');
}

/** Unsalted ids, the same in every vault, so that ciphertexts remain readable across runs; they count as random (docs/spec/vault.md). */
async function putMaterials(
  tx: Tx,
  key: SeedKey,
  spec: SupportedKeySpec,
  now: Date,
): Promise<MaterialEntry[]> {
  const isExternal = readOrigin(key) === 'EXTERNAL';
  if (key.materials.length === 0) {
    return isExternal ? [] : [await addMaterial(tx, { id: key.id, spec }, await generateMaterial(spec), now)];
  }
  if (key.materials.length > 1 && !isSymmetric({ spec }))
    throw invalidSeed(key, 'has more than one material');
  const entries: MaterialEntry[] = [];
  for (const given of key.materials) {
    const material = readMaterial(spec, given.reveal());
    if (material === undefined) throw invalidSeed(key, 'has material that does not go with its key spec');
    const id = hex(createHash('sha256').update(`kms seed ${key.id} `).update(material.reveal()).digest());
    await tx.putMaterial(key.id, id, material);
    entries.push({
      id,
      since: now,
      ...(entries.length > 0 && { rotation: 'ON_DEMAND' }),
      ...(isExternal && {
        imported: { present: true, fingerprint: fingerprintMaterial(key.id, material), pending: false },
      }),
    });
  }
  return entries;
}

async function plantKey(tx: Tx, region: string, account: string, seed: SeedKey, now: Date): Promise<boolean> {
  if (!idForm.test(seed.id)) throw invalidSeed(seed, 'must have a UUID in lower case as its id');
  if (await getKey(tx, region, seed.id)) return false;
  const spec = readSpec(seed);
  if (seed.policy !== undefined) checkPolicy(seed.policy, 'key');
  const origin = readOrigin(seed);
  if (seed.nextRotation && (origin === 'EXTERNAL' || !isSymmetric({ spec }))) {
    throw invalidSeed(seed, 'has automatic rotation, which keys of its kind do not support');
  }
  const materials = await putMaterials(tx, seed, spec, now);
  const key: Key = {
    id: seed.id,
    region,
    created: now,
    description: seed.description,
    state: materials.length === 0 ? 'PendingImport' : 'Enabled',
    spec,
    usage: readUsage(seed, spec),
    origin,
    policy: seed.policy ?? makeDefaultKeyPolicy(account),
    policyDate: now,
    tags: seed.tags,
    materials,
    ...(seed.id.startsWith('mrk-') && { multiRegion: { primary: region, replicas: [] } }),
  };
  await putKey(tx, key);
  if (seed.nextRotation) {
    const periodDays = limits.rotationPeriodDays.default;
    await setRotation(tx, key, { periodDays, next: seed.nextRotation });
  }
  return true;
}

async function plantAlias(tx: Tx, region: string, { name, keyId }: SeedAlias, now: Date): Promise<boolean> {
  checkAliasName(name);
  if (await getAlias(tx, region, name)) return false;
  if (!(await getKey(tx, region, keyId))) {
    throw new KmsError('Usage', `the seed's ${name} refers to a key that does not exist`);
  }
  await putAlias(tx, { name, region, keyId, created: now, updated: now });
  return true;
}

async function plantAccessKey(
  tx: Tx,
  { id, user: name, secret }: SeedAccessKey,
  now: Date,
): Promise<boolean> {
  if (await findKey(tx, id)) return false;
  const user = name === undefined ? undefined : await findEntity(tx, 'user', name);
  if (name !== undefined && user === undefined) {
    throw new KmsError('Usage', 'an access key of the seed belongs to a user that does not exist');
  }
  const { accessKeysPerUser: most } = iamLimits;
  if (user && user.keys.length >= most) {
    throw new KmsError('Usage', `a user of the seed would have more than ${most} access keys`);
  }
  const owner = user ? { id: user.id, name: user.name } : 'root';
  await addKey(tx, { id, owner, status: 'Active', created: now }, secret);
  if (user) await putEntity(tx, 'user', { ...user, keys: [...user.keys, id] });
  return true;
}

/** Creates everything that does not exist yet; if it rejects, nothing is created. */
export async function plantSeed(
  tx: Tx,
  { region, account, now }: { readonly region: string; readonly account: string; readonly now: Date },
  seed: Seed,
): Promise<Planted> {
  const keys: string[] = [];
  const aliases: string[] = [];
  for (const key of seed.keys) if (await plantKey(tx, region, account, key, now)) keys.push(key.id);
  for (const alias of seed.aliases) if (await plantAlias(tx, region, alias, now)) aliases.push(alias.name);
  const accessKeys: string[] = [];
  for (const key of seed.accessKeys ?? []) if (await plantAccessKey(tx, key, now)) accessKeys.push(key.id);
  return { keys, aliases, accessKeys };
}
