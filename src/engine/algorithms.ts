/** The algorithms of a key per usage, and the errors for a key that does not support one. */
import type { KeyMetadata } from '../api/types.ts';
import { KmsError } from '../base/errors.ts';
import type {
  EncryptionAlgorithm,
  KeyAgreementAlgorithm,
  MacAlgorithm,
  SigningAlgorithm,
} from '../crypto/algorithms.ts';
import { keySpecs, type KeyUsage, type SupportedKeySpec } from '../crypto/specs.ts';
import type { CallState } from './callstate.ts';
import type { Key } from './keys.ts';

type Lists = Pick<
  KeyMetadata,
  'EncryptionAlgorithms' | 'SigningAlgorithms' | 'MacAlgorithms' | 'KeyAgreementAlgorithms'
>;

/** The algorithms of a key, in the members that `KeyMetadata` and `GetPublicKey` have for them. */
export function listAlgorithms(spec: SupportedKeySpec, usage: KeyUsage): Lists {
  const { uses } = keySpecs[spec];
  switch (usage) {
    case 'ENCRYPT_DECRYPT':
      return { EncryptionAlgorithms: uses.ENCRYPT_DECRYPT };
    case 'SIGN_VERIFY':
      return { SigningAlgorithms: uses.SIGN_VERIFY };
    case 'GENERATE_VERIFY_MAC':
      return { MacAlgorithms: uses.GENERATE_VERIFY_MAC };
    case 'KEY_AGREEMENT':
      return { KeyAgreementAlgorithms: uses.KEY_AGREEMENT };
  }
}

interface AlgorithmOf {
  readonly ENCRYPT_DECRYPT: EncryptionAlgorithm;
  readonly SIGN_VERIFY: SigningAlgorithm;
  readonly GENERATE_VERIFY_MAC: MacAlgorithm;
  readonly KEY_AGREEMENT: KeyAgreementAlgorithm;
}

/** Commands for hints. */
const creating: Readonly<Record<KeyUsage, string>> = {
  ENCRYPT_DECRYPT: '--alias NAME',
  SIGN_VERIFY: '--key-spec ECC_NIST_P256 --key-usage SIGN_VERIFY --alias NAME',
  GENERATE_VERIFY_MAC: '--key-spec HMAC_256 --key-usage GENERATE_VERIFY_MAC --alias NAME',
  KEY_AGREEMENT: '--key-spec ECC_NIST_P256 --key-usage KEY_AGREEMENT --alias NAME',
};

/** Throws `InvalidKeyUsageException` if the key has a different usage. */
export function requireUsage(call: CallState, key: Key, usage: KeyUsage, operation: string): void {
  if (key.usage === usage) return;
  throw new KmsError(
    'InvalidKeyUsageException',
    `${call.arn(key)} key usage is ${key.usage} which is not valid for ${operation}.`,
    { hint: `create one: kms keys create ${creating[usage]}; list the keys: kms keys list` },
  );
}

/** Returns the requested algorithm. Throws `InvalidKeyUsageException` if the key's spec does not support it. */
export function requireAlgorithm<U extends KeyUsage>(key: Key, usage: U, asked: string): AlgorithmOf[U] {
  const known: readonly string[] = keySpecs[key.spec].uses[usage] ?? [];
  if (!known.includes(asked)) {
    throw new KmsError(
      'InvalidKeyUsageException',
      `Algorithm ${asked} is incompatible with key spec ${key.spec}.`,
      { hint: `algorithms of the key: ${known.join(', ')}` },
    );
  }
  return asked as AlgorithmOf[U];
}

export function isSymmetric(key: Pick<Key, 'spec'>): boolean {
  return keySpecs[key.spec].family === 'symmetric';
}

/** Throws `UnsupportedOperationException` unless the key is a symmetric encryption key. */
export function requireSymmetric(call: CallState, key: Key): void {
  if (isSymmetric(key)) return;
  throw new KmsError(
    'UnsupportedOperationException',
    `${call.arn(key)} key spec is ${key.spec} which is not valid for this operation.`,
    { unworded: true },
  );
}

/** Throws `UnsupportedOperationException` if the request asks for a response encrypted for an enclave. */
export function refuseRecipient(input: { readonly Recipient?: unknown }): void {
  if (input.Recipient === undefined) return;
  throw new KmsError(
    'UnsupportedOperationException',
    'Recipient is for attested AWS Nitro enclaves, of which there are none here.',
  );
}
