/** An RSA public key as a recipient: the holder of the private key (docs/spec/share.md, "Encrypted data key of a recipient"). */
import type { KeyObject } from 'node:crypto';
import type { Kms } from '../../api/kms.ts';
import { fromUtf8 } from '../../base/bytes.ts';
import { isKmsError, type ErrorCode, type KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import type { EncryptedDataKey } from '../../crypto/envelope/header.ts';
import type { Decrypting } from '../datakeys.ts';
import { fingerprintOf, publicKeyOfPem, publicKeyOfSsh, type PublicKey } from './publickeys.ts';
import {
  printableName,
  type NamedRecipient,
  type Opened,
  type OpenedEntry,
  type Recipient,
  type RecipientKind,
} from './recipient.ts';

const shareAlias = 'alias/aws/share';
const providerId = 'kms-share';
const fingerprintForm = /^[0-9a-f]{64}$/;

type Opening = Pick<Kms, 'decrypt' | 'getPublicKey'>;

export function rsaPublicKey(
  { publicKey, fingerprint }: Pick<PublicKey, 'publicKey' | 'fingerprint'>,
  name: string | undefined,
): Recipient & NamedRecipient {
  // Enough of the fingerprint to compare by eye.
  const short = fingerprint.slice(0, 16);
  const recipient: Recipient = {
    identity: fingerprint,
    name,
    usesKms: false,
    describe: () => (name === undefined ? short : `${name} (${short})`),
    party: { fingerprint, ...(name === undefined ? {} : { name }) },
    isAvailable: () => Promise.resolve(true),
    wrap: async (_kms, dataKey) => {
      const { wrapForRsa } = await import('../../crypto/envelope/rawRsa.ts');
      return wrapForRsa(publicKey, dataKey, { namespace: providerId, name: fingerprint });
    },
  };
  return {
    ...recipient,
    exportPublicKey: () => Promise.resolve(publicKey.export({ format: 'der', type: 'spki' })),
    resolve: () => Promise.resolve(recipient),
  };
}

function readIdentity({ providerInfo }: EncryptedDataKey): string | undefined {
  const info = fromUtf8(providerInfo);
  return info !== undefined && fingerprintForm.test(info) ? info : undefined;
}

/** The public key of a KMS key of RSA. */
export async function getRsaPublicKey(kms: Pick<Kms, 'getPublicKey'>, keyId: string): Promise<KeyObject> {
  const { createPublicKey } = await import('node:crypto');
  const { PublicKey } = await kms.getPublicKey({ KeyId: keyId });
  return createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
}

/** A KMS key of RSA, or the reason why it cannot be used. */
interface Identity {
  readonly publicKey?: KeyObject;
  readonly fingerprint?: string;
  readonly reason?: KmsError;
}

/** The answers for a key that does not exist or is not RSA. */
const none: ReadonlySet<ErrorCode> = new Set([
  'InvalidArnException',
  'InvalidKeyUsageException',
  'NotFoundException',
  'UnknownOperationException',
  'UnsupportedOperationException',
  'ValidationException',
]);
/** What the caller can act on. */
const actionable: ReadonlySet<ErrorCode> = new Set([
  'AccessDeniedException',
  'DisabledException',
  'KeyUnavailableException',
  'KMSInvalidStateException',
]);

const known = new WeakMap<object, Map<string, Promise<Identity>>>();

/** Asks KMS one time in a process, not for each of many messages. */
function getIdentity(kms: Opening, keyId: string): Promise<Identity> {
  const ofKms = known.get(kms) ?? new Map<string, Promise<Identity>>();
  known.set(kms, ofKms);
  const before = ofKms.get(keyId);
  if (before) return before;
  const found = requestIdentity(kms, keyId);
  ofKms.set(keyId, found);
  return found;
}

async function requestIdentity(kms: Opening, keyId: string): Promise<Identity> {
  try {
    const publicKey = await getRsaPublicKey(kms, keyId);
    return { publicKey, fingerprint: fingerprintOf(publicKey) };
  } catch (error) {
    if (isKmsError(error) && none.has(error.code)) return {};
    if (isKmsError(error) && actionable.has(error.code)) return { reason: error };
    throw error;
  }
}

/** The fingerprint of the share identity; undefined if the vault has none. */
export async function shareFingerprint(kms: Opening): Promise<string | undefined> {
  return (await getIdentity(kms, shareAlias)).fingerprint;
}

/** The share identity as a recipient, if it has that fingerprint. */
export async function findShareIdentity(kms: Opening, fingerprint: string): Promise<Recipient | undefined> {
  const { publicKey, fingerprint: own } = await getIdentity(kms, shareAlias);
  return publicKey && own === fingerprint
    ? rsaPublicKey({ publicKey, fingerprint }, 'this vault')
    : undefined;
}

/** With the share identity of a vault, or with the KMS key of RSA that `keyId` names. */
async function openWithShareIdentity(
  kms: Opening,
  keyId: string | undefined,
  entries: readonly EncryptedDataKey[],
): Promise<Opened> {
  const own = entries.filter((entry) => entry.providerId === providerId);
  if (own.length === 0) return { reason: undefined };
  const { fingerprint, reason } = await getIdentity(kms, keyId ?? shareAlias);
  const entry = own.find((each) => fingerprint !== undefined && readIdentity(each) === fingerprint);
  if (entry === undefined) return { reason };
  try {
    const { Plaintext } = await kms.decrypt({
      KeyId: keyId ?? shareAlias,
      CiphertextBlob: entry.ciphertext,
      EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    });
    return Plaintext === undefined ? { reason: undefined } : { entry, dataKey: new Secret(Plaintext) };
  } catch (error) {
    if (isKmsError(error) && actionable.has(error.code)) return { reason: error };
    if (isKmsError(error) && (none.has(error.code) || error.code === 'InvalidCiphertextException'))
      return { reason: undefined };
    throw error;
  }
}

/** With a private key in memory. Also tries entries of other software with unknown provider ids. */
export async function openWithPrivateKey(
  privateKey: KeyObject,
  entries: readonly EncryptedDataKey[],
): Promise<OpenedEntry | undefined> {
  const { createPublicKey } = await import('node:crypto');
  const { unwrapWithRsa } = await import('../../crypto/envelope/rawRsa.ts');
  const fingerprint = fingerprintOf(createPublicKey(privateKey));
  const named = entries.filter((each) => each.providerId === providerId && readIdentity(each) !== undefined);
  const own = named.filter((each) => readIdentity(each) === fingerprint);
  const unnamed = entries.filter((each) => !named.includes(each) && each.providerId !== 'aws-kms');
  for (const entry of [...own, ...unnamed]) {
    const dataKey = unwrapWithRsa(privateKey, entry);
    if (dataKey !== undefined) return { entry, dataKey };
  }
  return undefined;
}

function canGetPublicKeys(kms: Decrypting): kms is Opening {
  return kms.getPublicKey !== undefined;
}

export const rsaPublicKeyKind: RecipientKind = {
  providerId,
  isPublicKey: true,
  identityForm: fingerprintForm,
  readIdentity,
  parse: (text, where, name) => {
    const isPem = text.startsWith('-----BEGIN ');
    if (!isPem && !/^ssh-rsa[ \t]/.test(text)) return undefined;
    const key = isPem ? publicKeyOfPem(text, where) : publicKeyOfSsh(text, where);
    return rsaPublicKey(key, printableName(name, key.comment));
  },
  find: (identity, publicKeys) => publicKeys(identity),
  open: async (entries, { kms, keyId, privateKey }) => {
    if (privateKey) return (await openWithPrivateKey(privateKey, entries)) ?? { reason: undefined };
    return kms && canGetPublicKeys(kms) ? openWithShareIdentity(kms, keyId, entries) : { reason: undefined };
  },
};
