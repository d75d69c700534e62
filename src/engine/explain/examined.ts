/** Reads keys with everything that decides who can use them. */
import { keyArn } from '../../base/arn.ts';
import { isGrantable } from '../../policy/grants.ts';
import { keySpecs } from '../../crypto/specs.ts';
import { limits } from '../../api/limits.ts';
import { accountPermissions, permissions } from '../../api/permissions.ts';
import type { Permission } from '../../api/operations.ts';
import type { ReadTx } from '../../vault/types.ts';
import { listAliasesOfKey } from '../aliases.ts';
import { readGrants } from '../grants.ts';
import { decodeKey, keyKind, type Key } from '../keys.ts';
import { readPages } from '../pages.ts';
import type { Examined } from './abilities.ts';

export async function examineKey(tx: ReadTx, account: string, key: Key): Promise<Examined> {
  const { aliases } = await listAliasesOfKey(tx, key, { limit: limits.aliasesPerKey });
  const names = aliases.map(({ name }) => name).sort();
  const arn = keyArn(key.region, account, key.id);
  return { key, arn, aliases: names, grants: await readGrants(tx, key) };
}

export async function* listKeysIn(tx: ReadTx, region: string): AsyncGenerator<Key, void, undefined> {
  for await (const items of readPages(tx, keyKind, region)) {
    for (const { name, value } of items) yield decodeKey(region, name, value);
  }
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
