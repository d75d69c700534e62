/** Seed files: documents of kms (docs/apply.md), which may contain key ids and material, or those of local-kms. */
import { readFile } from 'node:fs/promises';
import { KmsError, systemCode } from '../../base/errors.ts';
import { readText } from '../../base/text.ts';
import type { Planted, SeedAccessKey, SeedAlias, SeedKey } from '../../engine/seed.ts';
import { Account } from '../apply/account.ts';
import { carryOut, planDocument, type ApplyOptions } from '../apply/apply.ts';
import { rootCaller } from '../actor.ts';
import type { ConnectOptions } from '../connect.ts';
import { readYaml, wrong, type Source } from './item.ts';
import { isLocalKms, readLocalKms } from './localkms.ts';
import { nothing, type Declared, type DeclaredKey } from './model.ts';
import { readDeclared, rootMembers } from './read.ts';
import type { Local } from '../local.ts';

const source: Source = { what: 'the seed file', hint: 'its form is described in docs/serve.md' };

/** The part of a seed for one account. */
export interface SeedAccount {
  /** Undefined in a seed of one account that does not name it. */
  readonly id?: string | undefined;
  readonly declared: Declared;
}

/** Parses a seed for one or several accounts. Rejects with `Usage` for an invalid one; messages never repeat its content. */
export async function parseSeeds(yaml: string): Promise<readonly SeedAccount[]> {
  const { root, plain } = await readYaml(yaml, source);
  if (isLocalKms(plain)) return [{ declared: readLocalKms(plain) }];
  if (!root.isMap) throw wrong(source, 'holds no keys');
  if (!root.entries('the file').some(([name]) => name === 'accounts')) {
    return [{ declared: readDeclared(root.members('the file', rootMembers), source) }];
  }
  const ids = new Set<string>();
  const accounts = root
    .members('a file of several accounts', ['accounts'])
    .list('accounts')
    .map((item) => {
      const members = item.members('an account', ['id', ...rootMembers]);
      const id = members.required('id');
      if (!/^[0-9]{12}$/.test(id)) throw item.wrong('the id of an account is not 12 digits');
      if (ids.has(id)) throw item.wrong('an account of this id occurs twice');
      ids.add(id);
      return { id, declared: readDeclared(members, source) };
    });
  if (accounts.length === 0) throw wrong(source, 'holds no accounts');
  const keys = new Set<string>();
  for (const { id, line } of accounts.flatMap(({ declared }) => declared.accessKeys)) {
    if (keys.has(id)) throw wrong(source, 'an access key of this id is in two accounts', line);
    keys.add(id);
  }
  return accounts;
}

const keyId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;

function isPlanted(key: DeclaredKey): key is DeclaredKey & { readonly id: string } {
  return key.id !== undefined;
}

function seedKey(key: DeclaredKey & { readonly id: string }, account: Pick<Account, 'policyText'>): SeedKey {
  const {
    id,
    spec = 'SYMMETRIC_DEFAULT',
    usage,
    description = '',
    policy,
    tags,
    materials,
    origin,
    nextRotation,
  } = key;
  const text = policy && account.policyText(policy);
  return { id, spec, usage, description, policy: text, tags, materials, origin, nextRotation };
}

/** The keys that have ids in the seed, and their aliases. */
export function plantable(
  { keys, aliases }: Declared,
  account: Pick<Account, 'policyText'>,
): { readonly keys: readonly SeedKey[]; readonly aliases: readonly SeedAlias[] } {
  const planted = keys.filter(isPlanted);
  return {
    keys: planted.map((key) => seedKey(key, account)),
    aliases: [
      ...planted.flatMap((key) => key.aliases.map((name) => ({ name, keyId: key.id }))),
      ...aliases.filter(({ key }) => keyId.test(key)).map(({ name, key }) => ({ name, keyId: key })),
    ],
  };
}

/** Creates what is new in it, as the root user; leaves existing objects unchanged. */
async function makeNew(options: ApplyOptions, declared: Declared): Promise<void> {
  const steps = await planDocument(options, declared);
  await carryOut(steps.filter(({ subject }) => subject.isNew));
}

/**
 * Creates what a seed declares and does not exist yet: first users, groups, roles and their policies, because a key policy may name only existing
 * principals; then keys with their ids and aliases, in one transaction and with one line in the audit trail; then the rest.
 */
export async function applySeed(
  local: Local,
  declared: Declared,
  { region, userAgent }: { readonly region: string } & Pick<ConnectOptions, 'userAgent'>,
): Promise<Planted> {
  const caller = rootCaller(local, { region, userAgent });
  const { account: id } = local.vault.settings;
  const [kms, iam] = [local.engine.as(caller), local.engine.iamAs(caller)];
  const options: ApplyOptions = { kms, iam, account: id, source };
  const { policies, principals, keys, aliases, grants, accessKeys } = declared;
  await makeNew(options, { ...nothing, policies, principals });
  const known = await Account.read(id, iam, declared, source);
  const seed = {
    ...plantable(declared, known),
    accessKeys: accessKeys.map(({ id: keyId, user, secret }): SeedAccessKey => ({ id: keyId, user, secret })),
  };
  const { plantSeed } = await import('../../engine/seed.ts');
  const planted = await local.ledger.runNoted(
    'PlantSeed',
    (tx) => plantSeed(tx, { region, account: id, now: local.clock() }, seed),
    (made) => ({
      region,
      keys: made.keys,
      aliases: made.aliases,
      ...(made.accessKeys.length > 0 && { accessKeys: made.accessKeys }),
    }),
  );
  const rest = {
    keys: keys.filter((key) => !isPlanted(key)),
    aliases: aliases.filter(({ key }) => !keyId.test(key)),
  };
  await makeNew(options, { ...nothing, ...rest, grants });
  return planted;
}

/** Rejects with `NoSuchFile` and the errors of `parseSeeds`. */
export async function readSeeds(path: string): Promise<readonly SeedAccount[]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new KmsError(
      'NoSuchFile',
      `the seed file ${path} cannot be read (${systemCode(error) ?? 'unknown'})`,
    );
  });
  const yaml = readText(bytes);
  if (yaml === undefined) throw wrong(source, 'is not UTF-8 or UTF-16 text');
  return parseSeeds(yaml);
}

/** Applies a seed to the vault of each of its accounts; `usual` is the account of a seed that names none. */
export async function plantSeeds(
  locals: readonly Local[],
  usual: Local,
  seeds: readonly SeedAccount[],
  { region, userAgent }: Pick<ConnectOptions, 'region' | 'userAgent'>,
): Promise<void> {
  const places = seeds.map(({ id, declared }) => {
    const local = id === undefined ? usual : locals.find(({ vault }) => vault.settings.account === id);
    if (local === undefined) throw wrong(source, 'has an account that is not served');
    return { local, declared };
  });
  for (const { local, declared } of places) {
    await applySeed(local, declared, { region: region ?? local.vault.settings.region, userAgent });
  }
}
