import type { CustomerMasterKeySpec, KeyMetadata } from '../api/types.ts';
import { keyArn } from '../base/arn.ts';
import { listAlgorithms, isSymmetric } from './algorithms.ts';
import { findCurrentMaterial, type Key } from './keys.ts';
import { toMultiRegionConfiguration } from './multiregion.ts';

function toExpiration(key: Key): Pick<KeyMetadata, 'ExpirationModel' | 'ValidTo'> {
  const imported = findCurrentMaterial(key)?.imported;
  if (imported?.present !== true) return {};
  const { validTo } = imported;
  return validTo
    ? { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: validTo }
    : { ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' };
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
export function toKeyMetadata(key: Key, account: string): KeyMetadata {
  const configuration = toMultiRegionConfiguration(key, account);
  const current = findCurrentMaterial(key);
  return {
    AWSAccountId: account,
    KeyId: key.id,
    Arn: keyArn(key.region, account, key.id),
    CreationDate: key.created,
    Enabled: key.state === 'Enabled',
    Description: key.description,
    KeyUsage: key.usage,
    KeyState: key.state,
    ...(key.deletion && { DeletionDate: key.deletion }),
    ...toExpiration(key),
    Origin: key.origin,
    KeyManager: 'CUSTOMER',
    // The former name of KeySpec; AWS sets it for newer specs too.
    CustomerMasterKeySpec: key.spec as CustomerMasterKeySpec,
    KeySpec: key.spec,
    ...listAlgorithms(key.spec, key.usage),
    MultiRegion: configuration !== undefined,
    ...(configuration && { MultiRegionConfiguration: configuration }),
    ...(key.windowDays !== undefined && { PendingDeletionWindowInDays: key.windowDays }),
    ...(current && isSymmetric(key) && { CurrentKeyMaterialId: current.id }),
  };
}
