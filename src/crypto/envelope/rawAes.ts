/** Data keys wrapped under an AES key that sender and recipient share (docs/spec/message.md, "Raw AES key"). */
import { concat, equal, u32, utf8, view } from '../../base/bytes.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptionContext } from '../context.ts';
import { unwrapKey, wrapKey } from './body.ts';
import { encodePairs } from './context.ts';
import type { EncryptedDataKey } from './header.ts';
import { kmsProvider } from './kmsKey.ts';

/** A wrapping key and its name in messages. */
export interface RawAesKey {
  /** Provider id of the encrypted data key; must not begin with `aws-kms`. */
  readonly namespace: string;
  readonly name: string;
  /** 16, 24 or 32 bytes. */
  readonly key: Secret;
}

const ivLength = 12;
const afterName = concat(u32(128), u32(ivLength));

export function wrapDataKey(
  wrapping: RawAesKey,
  dataKey: Secret,
  context: EncryptionContext,
): EncryptedDataKey {
  if (wrapping.namespace.startsWith(kmsProvider)) {
    throw new RangeError(`the namespace ${kmsProvider} belongs to KMS keys`);
  }
  const { iv, sealed } = wrapKey(wrapping.key.reveal(), encodePairs(context), dataKey.reveal());
  return {
    providerId: wrapping.namespace,
    providerInfo: concat(utf8(wrapping.name), afterName, iv),
    ciphertext: sealed,
  };
}

/** The data key of the first entry that this wrapping key decrypts. */
export function unwrapDataKey(
  wrapping: RawAesKey,
  encrypted: readonly EncryptedDataKey[],
  context: EncryptionContext,
): Secret | undefined {
  const start = concat(utf8(wrapping.name), afterName);
  const aad = encodePairs(context);
  for (const entry of encrypted) {
    const info = view(entry.providerInfo);
    if (entry.providerId !== wrapping.namespace || info.length !== start.length + ivLength) continue;
    if (!equal(info.subarray(0, start.length), start)) continue;
    const dataKey = unwrapKey(wrapping.key.reveal(), info.subarray(start.length), aad, entry.ciphertext);
    if (dataKey !== undefined) return new Secret(dataKey);
  }
  return undefined;
}

/** The key name in the provider info of a raw AES entry; undefined if it has another form. */
export function rawAesName(info: Uint8Array): Buffer | undefined {
  const end = info.length - afterName.length - ivLength;
  const bytes = view(info);
  return end >= 0 && equal(bytes.subarray(end, end + afterName.length), afterName)
    ? bytes.subarray(0, end)
    : undefined;
}
