/** Which ciphertexts are to be encrypted again, and under what. */
import type { EncryptionContext } from '../crypto/context.ts';
import type { Kms } from '../api/kms.ts';
import { KmsError } from '../base/errors.ts';
import type { EncryptedDataKey } from '../crypto/envelope/header.ts';
import type { Blob as ParsedBlob } from '../crypto/blob.ts';

export type ParseBlob = (bytes: Uint8Array) => ParsedBlob | undefined;

export interface Target {
  readonly arn: string;
  readonly keyId: string;
  /** Undefined where the service does not tell. */
  readonly materialId: string | undefined;
}

/** The key as it is now. */
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
  /** Only what is under the target's key is taken up, whatever its material; otherwise, whatever can be opened. */
  readonly sameKeyOnly: boolean;
  /** The body too, under a data key of its own. */
  readonly newDataKey: boolean;
  /** With `newDataKey`: also messages whose suite does not commit to its key. */
  readonly allowLegacySuites?: boolean | undefined;
  /** With `newDataKey`: also where other recipients lose the message. */
  readonly dropOthers: boolean;
  /** Of tokens and blobs; tried before none. */
  readonly sourceContext: EncryptionContext | undefined;
  /** Of tokens and blobs; the one that opened them unless given. */
  readonly destinationContext: EncryptionContext | undefined;
}

export type ReencryptionState =
  /** Under the target's current material, and of the version that is written. */
  | 'current'
  /** To be taken up. */
  | 'due'
  /** Under another key, or not known to be under this one. */
  | 'other'
  /** A blob of a service that does not tell its key: found out by trying. */
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
 * Of an encrypted data key; `arn` is undefined where something else than KMS encrypted it. The version of its blob does not matter: the
 * message commits to the data key.
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
