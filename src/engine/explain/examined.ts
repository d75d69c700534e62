/** Reads keys with everything that decides who can use them. */
import { keyArn } from '../../base/arn.ts';
import { isGrantable, type Grant } from '../../policy/grants.ts';
import { keySpecs } from '../../crypto/specs.ts';
import { accountPermissions, permissions } from '../../api/permissions.ts';
import type { Permission } from '../../api/operations.ts';
import type { ReadTx } from '../../vault/types.ts';
import { listAliasesOfKey } from '../aliases.ts';
import { listGrants } from '../grants.ts';
import { decodeKey, keyKind, type Key } from '../keys.ts';
import type { Examined } from './abilities.ts';

const step = 200;

async function listGrantsOf(tx: ReadTx, key: Key): Promise<readonly Grant[]> {
  const found: Grant[] = [];
  let after: string | undefined;
  do {
    const { grants, next } = await listGrants(tx, key, { limit: step, after });
    found.push(...grants);
    after = next;
  } while (after !== undefined);
  return found;
}

async function listAliasesOf(tx: ReadTx, key: Key): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const { aliases, next } = await listAliasesOfKey(tx, key, { limit: step, after });
    found.push(...aliases.map(({ name }) => name));
    after = next;
  } while (after !== undefined);
  return found.sort();
}

export async function examineKey(tx: ReadTx, account: string, key: Key): Promise<Examined> {
  const [aliases, grants] = [await listAliasesOf(tx, key), await listGrantsOf(tx, key)];
  return { key, arn: keyArn(key.region, account, key.id), aliases, grants };
}

export async function* listKeysIn(tx: ReadTx, region: string): AsyncGenerator<Key, void, undefined> {
  let after: string | undefined;
  do {
    const page = await tx.list(keyKind, region, { limit: step, after });
    for (const { name, value } of page.items) yield decodeKey(region, name, value);
    after = page.next;
  } while (after !== undefined);
}

/** Permissions that only some keys have, in addition to those that grants can give. */
const ofKinds: Readonly<Record<string, (key: Key) => boolean>> = {
  'kms:DeleteImportedKeyMaterial': ({ origin }) => origin === 'EXTERNAL',
  'kms:GetParametersForImport': ({ origin }) => origin === 'EXTERNAL',
  'kms:ImportKeyMaterial': ({ origin }) => origin === 'EXTERNAL',
  'kms:ReplicateKey': ({ multiRegion }) => multiRegion !== undefined,
  'kms:UpdatePrimaryRegion': ({ multiRegion }) => multiRegion !== undefined,
  'kms:DisableKeyRotation': isSymmetricKey,
  'kms:EnableKeyRotation': isSymmetricKey,
  'kms:RotateKeyOnDemand': isSymmetricKey,
};

function isSymmetricKey({ spec }: Key): boolean {
  return keySpecs[spec].family === 'symmetric';
}

const usages = ['ENCRYPT_DECRYPT', 'SIGN_VERIFY', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'] as const;

/** Whether the permission depends on the key's spec or usage. */
function isOfUse(name: string): boolean {
  return isGrantable(name, 'symmetric', '') || usages.some((usage) => isGrantable(name, 'other', usage));
}

const keyPermissions = permissions.filter((each) => !accountPermissions.includes(each));

/** The permissions that apply to a key of this spec, usage and origin. */
export function listPermissionsOn(key: Key): readonly Permission[] {
  const { family } = keySpecs[key.spec];
  return keyPermissions.filter((each) => {
    const name = each.slice(each.indexOf(':') + 1);
    if (isOfUse(name) && !isGrantable(name, family, key.usage)) return false;
    return ofKinds[each]?.(key) ?? true;
  });
}
