/**
 * The condition keys for properties of the KMS key, the same for every operation
 * (https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html, "Conditions for KMS keys used in API operations").
 */
import type { Key } from '../keys.ts';
import { isReplica } from '../multiregion.ts';
import { indexByLowerCase, findValues, type Value } from './values.ts';

const values = indexByLowerCase<(key: Key) => Value>({
  'kms:CustomerMasterKeySpec': ({ spec }) => spec,
  'kms:CustomerMasterKeyUsage': ({ usage }) => usage,
  'kms:KeyOrigin': ({ origin }) => origin,
  'kms:KeySpec': ({ spec }) => spec,
  'kms:KeyUsage': ({ usage }) => usage,
  'kms:MultiRegion': ({ multiRegion }) => multiRegion !== undefined,
  'kms:MultiRegionKeyType': (key) => key.multiRegion && (isReplica(key) ? 'REPLICA' : 'PRIMARY'),
});

const tagPrefix = 'aws:resourcetag/';

/** `name`: lower case. */
export function getKeyValue(key: Key, name: string): Value {
  if (!name.startsWith(tagPrefix)) return values.get(name)?.(key);
  return findValues(
    key.tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]),
    name.slice(tagPrefix.length),
  );
}
