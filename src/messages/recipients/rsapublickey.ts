/** Opening what was encrypted to an RSA public key (docs/spec/share.md, "Encrypted data key of a recipient"). */
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import { isKmsError, type ErrorCode, type KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import { ownerOf, publicKeyOf, shareNamespace, type Resolved } from './entries.ts';
import { fingerprintOf } from './publickeys.ts';

const shareAlias = 'alias/aws/share';

type Opening = Pick<Kms, 'decrypt' | 'getPublicKey'>;

/** A KMS key of RSA, or why there is none. */
interface Identity {
  readonly publicKey?: KeyObject;
  readonly fingerprint?: string;
  readonly reason?: KmsError;
}

/** What is answered for a key that is not there, or is none of RSA. */
const none: ReadonlySet<ErrorCode> = new Set([
  'InvalidArnException',
  'InvalidKeyUsageException',
  'NotFoundException',
  'UnknownOperationException',
  'UnsupportedOperationException',
  'ValidationException',
]);
/** What the caller can act on. */
const tellable: ReadonlySet<ErrorCode> = new Set([
  'AccessDeniedException',
  'DisabledException',
  'KeyUnavailableException',
  'KMSInvalidStateException',
]);

const known = new WeakMap<object, Map<string, Promise<Identity>>>();

/** Asked for once in a run, not for each of many messages. */
function identityIn(kms: Opening, keyId: string): Promise<Identity> {
  const ofKms = known.get(kms) ?? new Map<string, Promise<Identity>>();
  known.set(kms, ofKms);
  const before = ofKms.get(keyId);
  if (before) return before;
  const found = lookUp(kms, keyId);
  ofKms.set(keyId, found);
  return found;
}

async function lookUp(kms: Opening, keyId: string): Promise<Identity> {
  try {
    const publicKey = await publicKeyOf(kms, keyId);
    return { publicKey, fingerprint: fingerprintOf(publicKey) };
  } catch (error) {
    if (isKmsError(error) && none.has(error.code)) return {};
    if (isKmsError(error) && tellable.has(error.code)) return { reason: error };
    throw error;
  }
}

/** The fingerprint of the share identity; undefined where there is none. */
export async function shareFingerprint(kms: Opening): Promise<string | undefined> {
  return (await identityIn(kms, shareAlias)).fingerprint;
}

/** The share identity as a recipient, if the fingerprint is its own. */
export async function findIdentity(kms: Opening, fingerprint: string): Promise<Resolved | undefined> {
  const { publicKey, fingerprint: own } = await identityIn(kms, shareAlias);
  return publicKey && own === fingerprint
    ? { kind: 'rsa', publicKey, fingerprint, name: 'this vault' }
    : undefined;
}

export interface OpenedEntry {
  readonly entry: EncryptedDataKey;
  readonly dataKey: Secret;
}

/** With the share identity of a vault, or with the KMS key of RSA that is named. */
export async function openWithShareIdentity(
  kms: Opening,
  keyId: string | undefined,
  entries: readonly EncryptedDataKey[],
): Promise<OpenedEntry | { readonly reason: KmsError | undefined }> {
  if (!entries.some(({ providerId }) => providerId === shareNamespace)) return { reason: undefined };
  const { fingerprint, reason } = await identityIn(kms, keyId ?? shareAlias);
  const entry = entries.find((each) => fingerprint !== undefined && ownerOf(each) === fingerprint);
  if (entry === undefined) return { reason };
  try {
    const { Plaintext } = await kms.decrypt({
      KeyId: keyId ?? shareAlias,
      CiphertextBlob: entry.ciphertext,
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    });
    return Plaintext === undefined ? { reason: undefined } : { entry, dataKey: new Secret(Plaintext) };
  } catch (error) {
    if (isKmsError(error) && tellable.has(error.code)) return { reason: error };
    if (isKmsError(error) && (none.has(error.code) || error.code === 'InvalidCiphertextException'))
      return { reason: undefined };
    throw error;
  }
}

/** With a private key that is here. Entries that other software made, under names of its own, are tried too. */
export async function openWithPrivateKey(
  privateKey: KeyObject,
  entries: readonly EncryptedDataKey[],
): Promise<OpenedEntry | undefined> {
  const { createPublicKey } = await import('node:crypto');
  const { unwrapWithRsa } = await import('../../crypto/envelope/rawRsa.ts');
  const fingerprint = fingerprintOf(createPublicKey(privateKey));
  const own = entries.filter((each) => ownerOf(each) === fingerprint);
  const foreign = entries.filter((each) => ownerOf(each) === undefined);
  for (const entry of [...own, ...foreign]) {
    const dataKey = unwrapWithRsa(privateKey, entry);
    if (dataKey !== undefined) return { entry, dataKey };
  }
  return undefined;
}
