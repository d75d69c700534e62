/** Decides which ciphertexts to re-encrypt, and under which key. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { Kms } from '../api/kms.ts';
import { KmsError } from '../base/errors.ts';
import type { EncryptedDataKey } from '../crypto/envelope/header.ts';
import type { Blob as ParsedBlob } from '../crypto/blob.ts';

export type ParseBlob = (bytes: Uint8Array) => ParsedBlob | undefined;

export interface Target {
  readonly arn: string;
  readonly keyId: string;
  /** Undefined if the service does not report it. */
  readonly materialId: string | undefined;
}

/** The current state of the key. */
export async function describeTarget(kms: Kms, keyId: string): Promise<Target> {
  const { KeyMetadata } = await kms.describeKey({ KeyId: keyId });
  const { Arn: arn, KeyId: id, CurrentKeyMaterialId: materialId } = KeyMetadata ?? {};
  if (arn === undefined || id === undefined) {
    throw new KmsError('KMSInternalException', 'the answer to DescribeKey is not complete');
  }
  return { arn, keyId: id, materialId };
}

export interface Rewrapping {
  readonly kms: Kms;
  readonly target: Target;
  /** Re-encrypts only ciphertexts under the target's key, of any material; otherwise all that can be opened. */
  readonly sameKeyOnly: boolean;
  /** Also re-encrypts the body, under a new data key. */
  readonly newDataKey: boolean;
  /** With `newDataKey`: also accepts messages whose suite does not commit to its key. */
  readonly allowLegacySuites?: boolean | undefined;
  /** With `newDataKey`: also re-encrypts if other recipients lose the message. */
  readonly dropOthers: boolean;
  /** The encryption context to decrypt tokens and blobs with; tried before no context. */
  readonly sourceContext: EncryptionContext | undefined;
  /** The encryption context to encrypt tokens and blobs with (default: the one that opened them). */
  readonly destinationContext: EncryptionContext | undefined;
}

export type ReencryptionState =
  /** Under the target's current material, in the current version. */
  | 'current'
  /** To re-encrypt. */
  | 'due'
  /** Under another key, or not known to be under this one. */
  | 'other'
  /** A blob of a service that does not name its key, which only decrypting shows. */
  | 'unknown';

export function blobState(
  parse: ParseBlob,
  { target, sameKeyOnly }: Rewrapping,
  blob: Uint8Array,
): ReencryptionState {
  const parsed = parse(blob);
  if (parsed === undefined) return 'unknown';
  if (parsed.keyId !== target.keyId) return sameKeyOnly ? 'other' : 'due';
  return parsed.materialId === target.materialId && parsed.version === 2 ? 'current' : 'due';
}

/**
 * The state of an encrypted data key; `arn` is undefined if it is not KMS's. The version of its blob does not matter, because the message commits to
 * the data key.
 */
export function entryState(
  parse: ParseBlob,
  rewrapping: Rewrapping,
  arn: string | undefined,
  entry: EncryptedDataKey,
): ReencryptionState {
  const { target, sameKeyOnly } = rewrapping;
  if (arn === undefined) return 'other';
  if (arn !== target.arn) return sameKeyOnly ? 'other' : 'due';
  return parse(entry.ciphertext)?.materialId === target.materialId && target.materialId !== undefined
    ? 'current'
    : 'due';
}
